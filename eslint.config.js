import { configApp } from '@adonisjs/eslint-config'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default configApp(
  {
    ignores: [
      'build/**',
      'lambda/dist/**',
      '**/cdk.out/**',
      '.adonisjs/**',
      'public/**',
      'var/**',
      'auto-imports.d.ts',
      'components.d.ts',
    ],
  },
  ...vue.configs['flat/recommended'].map((config) => ({
    ...config,
    files: config.files ?? ['**/*.vue'],
  })),
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
    },
  }
)
