import { TuyauProvider } from '@adonisjs/inertia/vue'
import { h, type Component } from 'vue'
import { client } from '~/client'

/** The one component tree that server and browser render. */
export default function Root<Props extends object>(App: Component, props: Props): Component {
  return { render: () => h(TuyauProvider, { client }, { default: () => h(App, props) }) }
}
