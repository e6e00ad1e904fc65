import '@adonisjs/inertia/types'

import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'

type ExtractProps<T> = Omit<
  ComponentInstance<T>['$props'],
  keyof VNodeProps | keyof AllowedComponentProps
>

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'errors/show': ExtractProps<(typeof import('../../resources/pages/errors/show.vue'))['default']>
    'home': ExtractProps<(typeof import('../../resources/pages/home.vue'))['default']>
  }
}
