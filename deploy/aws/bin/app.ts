import { App } from 'aws-cdk-lib'
import { PhotoStack } from '../lib/photo_stack.ts'

const app = new App()
const appUrl: unknown = app.node.tryGetContext('appUrl')
if (typeof appUrl !== 'string') {
  throw new Error('Where does the app run? Say -c appUrl=https://chwimeet.example')
}

new PhotoStack(app, 'ChwimeetPhotos', {
  appUrl,
  env: {
    account: process.env.CDK_DEFAULT_ACCOUNT,
    region: process.env.CDK_DEFAULT_REGION ?? 'ap-northeast-2',
  },
})
