import { App } from 'aws-cdk-lib'
import { GroundStack } from '../lib/ground_stack.ts'
import { PhotoStack } from '../lib/photo_stack.ts'
import { ShopStack } from '../lib/shop_stack.ts'

const app = new App()
const appUrl = told('appUrl')
if (appUrl === undefined) {
  throw new Error('Where does the app run? Say -c appUrl=https://chwimeet.example')
}
const env = {
  account: process.env.CDK_DEFAULT_ACCOUNT,
  region: process.env.CDK_DEFAULT_REGION ?? 'ap-northeast-2',
}
const photos = new PhotoStack(app, 'ChwimeetPhotos', { appUrl, env })

/** Photos go to AWS by themselves, too: the shop only where somebody says which release. */
const [certificateArn, release] = [told('certificateArn'), told('release')]
if (certificateArn !== undefined && release !== undefined) {
  const ground = new GroundStack(app, 'ChwimeetGround', { env })
  new ShopStack(app, 'Chwimeet', { appUrl, certificateArn, release, ground, photos, env })
}

function told(name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name)
  return typeof value === 'string' ? value : undefined
}
