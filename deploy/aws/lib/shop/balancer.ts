import { Duration } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { FargateService } from 'aws-cdk-lib/aws-ecs'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Construct } from 'constructs'
import { PORTS, type Network } from './network.ts'

/** Streams and sockets say something each 25 s: the balancer waits well longer than that. */
const IDLE = Duration.seconds(120)

/** Ends TLS before the web processes. Nothing sticks: any process answers anybody. */
export function balancerOf(
  scope: Construct,
  { vpc, groups }: Network,
  web: FargateService,
  certificateArn: string
) {
  const balancer = new elb.ApplicationLoadBalancer(scope, 'Balancer', {
    vpc,
    internetFacing: true,
    securityGroup: groups.balancer,
    idleTimeout: IDLE,
    dropInvalidHeaderFields: true,
    deletionProtection: true,
  })
  balancer.addListener('Plain', {
    port: 80,
    defaultAction: elb.ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
  })
  const listener = balancer.addListener('Shop', {
    port: 443,
    certificates: [Certificate.fromCertificateArn(scope, 'Certificate', certificateArn)],
    sslPolicy: elb.SslPolicy.RECOMMENDED_TLS,
  })
  const targets = listener.addTargets('Web', {
    port: PORTS.web,
    protocol: elb.ApplicationProtocol.HTTP,
    targets: [web],
    deregistrationDelay: Duration.seconds(30),
    healthCheck: {
      path: '/health/ready',
      healthyHttpCodes: '200',
      interval: Duration.seconds(10),
      timeout: Duration.seconds(5),
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 3,
    },
  })
  listener.addAction('Inner', {
    priority: 1,
    conditions: [
      elb.ListenerCondition.pathPatterns([
        '/health/ready',
        '/health/ready/',
        '/metrics',
        '/metrics/',
      ]),
    ],
    action: elb.ListenerAction.fixedResponse(404),
  })
  return { balancer, targets }
}
