/* eslint-disable prettier/prettier */
/// <reference path="../manifest.d.ts" />

import type { ExtractBody, ExtractErrorResponse, ExtractQuery, ExtractQueryForGet, ExtractResponse } from '@tuyau/core/types'
import type { InferInput, SimpleError } from '@vinejs/vine/types'

export type ParamValue = string | number | bigint | boolean

export interface Registry {
  'notifications.index': {
    methods: ["GET","HEAD"]
    pattern: '/notifications'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/notifications_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/notifications_controller').default['index']>>>
    }
  }
  'notifications.latest': {
    methods: ["GET","HEAD"]
    pattern: '/notifications/latest'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/notifications/latest_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/notifications/latest_controller').default['show']>>>
    }
  }
  'notifications.stream': {
    methods: ["GET","HEAD"]
    pattern: '/notifications/stream'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/notifications/streams_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/notifications/streams_controller').default['show']>>>
    }
  }
  'notifications.readings.store': {
    methods: ["POST"]
    pattern: '/notifications/readings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/notifications/readings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/notifications/readings_controller').default['store']>>>
    }
  }
  'notifications.opening.store': {
    methods: ["POST"]
    pattern: '/notifications/:ulid/opening'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/notifications/openings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/notifications/openings_controller').default['store']>>>
    }
  }
  'settings.notifications.edit': {
    methods: ["GET","HEAD"]
    pattern: '/settings/notifications'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/notifications_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/notifications_controller').default['edit']>>>
    }
  }
  'settings.notifications.update': {
    methods: ["PUT"]
    pattern: '/settings/notifications'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/notifications_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/notifications_controller').default['update']>>>
    }
  }
  'unsubscriptions.show': {
    methods: ["GET","HEAD"]
    pattern: '/unsubscribe/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['show']>>>
    }
  }
  'unsubscriptions.store': {
    methods: ["POST"]
    pattern: '/unsubscribe/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['store']>>>
    }
  }
  'unsubscriptions.update': {
    methods: ["PUT"]
    pattern: '/unsubscribe/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['update']>>>
    }
  }
  'unsubscriptions.destroy': {
    methods: ["DELETE"]
    pattern: '/unsubscribe/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/unsubscriptions_controller').default['destroy']>>>
    }
  }
  'saved_searches.index': {
    methods: ["GET","HEAD"]
    pattern: '/saved-searches'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['index']>>>
    }
  }
  'saved_searches.create': {
    methods: ["GET","HEAD"]
    pattern: '/saved-searches/create'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['create']>>>
    }
  }
  'saved_searches.store': {
    methods: ["POST"]
    pattern: '/saved-searches'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['store']>>>
    }
  }
  'saved_searches.show': {
    methods: ["GET","HEAD"]
    pattern: '/saved-searches/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['show']>>>
    }
  }
  'saved_searches.update': {
    methods: ["PATCH"]
    pattern: '/saved-searches/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['update']>>>
    }
  }
  'saved_searches.destroy': {
    methods: ["DELETE"]
    pattern: '/saved-searches/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/saved_searches_controller').default['destroy']>>>
    }
  }
  'admin.dashboard.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/dashboards_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/dashboards_controller').default['show']>>>
    }
  }
  'admin.cases.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/cases'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports_controller').default['index']>>>
    }
  }
  'admin.cases.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/cases/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports/exports_controller').default['show']>>>
    }
  }
  'admin.cases.dismissals.store': {
    methods: ["POST"]
    pattern: '/admin/cases/dismissals'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/report').dismissalsValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/report').dismissalsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports/dismissals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports/dismissals_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.cases.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/cases/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports_controller').default['show']>>>
    }
  }
  'admin.cases.claims.store': {
    methods: ["POST"]
    pattern: '/admin/cases/:ulid/claim'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/report').claimValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/report').claimValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports/claims_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports/claims_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.cases.claims.destroy': {
    methods: ["DELETE"]
    pattern: '/admin/cases/:ulid/claim'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports/claims_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports/claims_controller').default['destroy']>>>
    }
  }
  'admin.cases.decisions.store': {
    methods: ["POST"]
    pattern: '/admin/cases/:ulid/decision'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/report').decisionValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/report').decisionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reports/decisions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reports/decisions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.sanctions.lifts.store': {
    methods: ["POST"]
    pattern: '/admin/sanctions/:ulid/lift'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/report').liftValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/report').liftValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/sanctions/lifts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/sanctions/lifts_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.appeals.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/appeals'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/appeals_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/appeals_controller').default['index']>>>
    }
  }
  'admin.appeals.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/appeals/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/appeals/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/appeals/exports_controller').default['show']>>>
    }
  }
  'admin.appeals.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/appeals/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/appeals_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/appeals_controller').default['show']>>>
    }
  }
  'admin.appeals.decisions.store': {
    methods: ["POST"]
    pattern: '/admin/appeals/:ulid/decision'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/report').appealDecisionValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/report').appealDecisionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/appeals/decisions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/appeals/decisions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.users.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/users'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/users_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/users_controller').default['index']>>>
    }
  }
  'admin.users.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/users/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/users/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/users/exports_controller').default['show']>>>
    }
  }
  'admin.users.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/users/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/users_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/users_controller').default['show']>>>
    }
  }
  'admin.users.sanctions.store': {
    methods: ["POST"]
    pattern: '/admin/users/:id/sanctions'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/report').personalMeasureValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/report').personalMeasureValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/users/sanctions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/users/sanctions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.roles.update': {
    methods: ["PUT"]
    pattern: '/admin/users/:id/role'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/admin/role').roleValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/admin/role').roleValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/roles_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/roles_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.reservations.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/reservations'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reservations_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reservations_controller').default['index']>>>
    }
  }
  'admin.reservations.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/reservations/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reservations/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reservations/exports_controller').default['show']>>>
    }
  }
  'admin.reservations.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/reservations/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reservations_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reservations_controller').default['show']>>>
    }
  }
  'admin.disputes.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/disputes'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/disputes_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/disputes_controller').default['index']>>>
    }
  }
  'admin.disputes.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/disputes/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/disputes/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/disputes/exports_controller').default['show']>>>
    }
  }
  'admin.listings.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/listings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/listings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/listings_controller').default['index']>>>
    }
  }
  'admin.listings.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/listings/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/listings/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/listings/exports_controller').default['show']>>>
    }
  }
  'admin.listings.hidings.store': {
    methods: ["POST"]
    pattern: '/admin/listings/:id/hiding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/listings/hidings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/listings/hidings_controller').default['store']>>>
    }
  }
  'admin.listings.hidings.destroy': {
    methods: ["DELETE"]
    pattern: '/admin/listings/:id/hiding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/listings/hidings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/listings/hidings_controller').default['destroy']>>>
    }
  }
  'admin.reviews.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/reviews'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reviews_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reviews_controller').default['index']>>>
    }
  }
  'admin.reviews.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/reviews/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reviews/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reviews/exports_controller').default['show']>>>
    }
  }
  'admin.reviews.hidings.store': {
    methods: ["POST"]
    pattern: '/admin/reviews/:ulid/hiding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reviews/hidings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reviews/hidings_controller').default['store']>>>
    }
  }
  'admin.reviews.hidings.destroy': {
    methods: ["DELETE"]
    pattern: '/admin/reviews/:ulid/hiding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/reviews/hidings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/reviews/hidings_controller').default['destroy']>>>
    }
  }
  'admin.comments.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/comments'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/comments_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/comments_controller').default['index']>>>
    }
  }
  'admin.comments.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/comments/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/comments/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/comments/exports_controller').default['show']>>>
    }
  }
  'admin.comments.hidings.store': {
    methods: ["POST"]
    pattern: '/admin/comments/:ulid/hiding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/comments/hidings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/comments/hidings_controller').default['store']>>>
    }
  }
  'admin.comments.hidings.destroy': {
    methods: ["DELETE"]
    pattern: '/admin/comments/:ulid/hiding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/comments/hidings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/comments/hidings_controller').default['destroy']>>>
    }
  }
  'admin.settings.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/settings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/settings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/settings_controller').default['index']>>>
    }
  }
  'admin.settings.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/settings/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/settings/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/settings/exports_controller').default['show']>>>
    }
  }
  'admin.settings.update': {
    methods: ["PUT"]
    pattern: '/admin/settings/:name'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/admin/setting').settingValidator)>>
      paramsTuple: [ParamValue]
      params: { name: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/admin/setting').settingValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/settings_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/settings_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.audit.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/audit'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/audit_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/audit_controller').default['index']>>>
    }
  }
  'admin.audit.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/audit/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/audit/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/audit/exports_controller').default['show']>>>
    }
  }
  'admin.jobs.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/jobs'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/jobs_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/jobs_controller').default['index']>>>
    }
  }
  'admin.jobs.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/jobs/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/jobs/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/jobs/exports_controller').default['show']>>>
    }
  }
  'admin.jobs.runs.store': {
    methods: ["POST"]
    pattern: '/admin/jobs/:name/runs'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/jobs/runs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/jobs/runs_controller').default['store']>>>
    }
  }
  'admin.queue.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/queue'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/queue_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/queue_controller').default['index']>>>
    }
  }
  'admin.queue.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/queue/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/queue/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/queue/exports_controller').default['show']>>>
    }
  }
  'admin.queue.retries.store': {
    methods: ["POST"]
    pattern: '/admin/queue/:id/retry'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/queue/retries_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/queue/retries_controller').default['store']>>>
    }
  }
  'admin.violations.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/violations'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/violations_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/violations_controller').default['index']>>>
    }
  }
  'admin.violations.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/violations/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/violations/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/violations/exports_controller').default['show']>>>
    }
  }
  'admin.payments.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/payments'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payments_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payments_controller').default['index']>>>
    }
  }
  'admin.payments.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/payments/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payments/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payments/exports_controller').default['show']>>>
    }
  }
  'admin.refunds.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/refunds'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/refunds_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/refunds_controller').default['index']>>>
    }
  }
  'admin.refunds.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/refunds/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/refunds/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/refunds/exports_controller').default['show']>>>
    }
  }
  'admin.refunds.retries.store': {
    methods: ["POST"]
    pattern: '/admin/refunds/:ulid/retry'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/refunds/retries_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/refunds/retries_controller').default['store']>>>
    }
  }
  'admin.payouts.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/payouts'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payouts_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payouts_controller').default['index']>>>
    }
  }
  'admin.payouts.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/payouts/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payouts/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payouts/exports_controller').default['show']>>>
    }
  }
  'admin.payouts.bank_files.store': {
    methods: ["POST"]
    pattern: '/admin/payouts/bank-file'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payouts/bank_files_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payouts/bank_files_controller').default['store']>>>
    }
  }
  'admin.payouts.retries.store': {
    methods: ["POST"]
    pattern: '/admin/payouts/:ulid/retry'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payouts/retries_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payouts/retries_controller').default['store']>>>
    }
  }
  'admin.payouts.holds.store': {
    methods: ["POST"]
    pattern: '/admin/payouts/:ulid/hold'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payouts/holds_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payouts/holds_controller').default['store']>>>
    }
  }
  'admin.payouts.holds.destroy': {
    methods: ["DELETE"]
    pattern: '/admin/payouts/:ulid/hold'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/payouts/holds_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/payouts/holds_controller').default['destroy']>>>
    }
  }
  'admin.ai.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/ai'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/ai_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/ai_controller').default['index']>>>
    }
  }
  'admin.ai.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/ai/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/ai/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/ai/exports_controller').default['show']>>>
    }
  }
  'admin.trees.index': {
    methods: ["GET","HEAD"]
    pattern: '/admin/:tree'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { tree: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['index']>>>
    }
  }
  'admin.trees.store': {
    methods: ["POST"]
    pattern: '/admin/:tree'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/admin/tree').newNodeValidator)>>
      paramsTuple: [ParamValue]
      params: { tree: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/admin/tree').newNodeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.trees.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/admin/:tree/export'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { tree: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees/exports_controller').default['show']>>>
    }
  }
  'admin.trees.update': {
    methods: ["PUT"]
    pattern: '/admin/:tree/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/admin/tree').namesValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { tree: ParamValue; id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/admin/tree').namesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.trees.destroy': {
    methods: ["DELETE"]
    pattern: '/admin/:tree/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { tree: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees_controller').default['destroy']>>>
    }
  }
  'admin.trees.places.update': {
    methods: ["PUT"]
    pattern: '/admin/:tree/:id/place'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/admin/tree').placeValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { tree: ParamValue; id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/admin/tree').placeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees/places_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees/places_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'admin.trees.mergers.store': {
    methods: ["POST"]
    pattern: '/admin/:tree/:id/merger'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/admin/tree').mergerValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { tree: ParamValue; id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/admin/tree').mergerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/admin/trees/mergers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/admin/trees/mergers_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'step_ups.store': {
    methods: ["POST"]
    pattern: '/step-up'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').stepUpValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').stepUpValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/step_ups_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/step_ups_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api_document.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/openapi.json'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api_documents_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api_documents_controller').default['show']>>>
    }
  }
  'api_docs.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/docs'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api_docs_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api_docs_controller').default['show']>>>
    }
  }
  'api_docs.problem': {
    methods: ["GET","HEAD"]
    pattern: '/problems/:type'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { type: ParamValue }
      query: {}
      response: unknown
      errorResponse: unknown
    }
  }
  'home': {
    methods: ["GET","HEAD"]
    pattern: '/'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home_controller').default['show']>>>
    }
  }
  'csrf_token.show': {
    methods: ["GET","HEAD"]
    pattern: '/csrf-token'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/csrf_tokens_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/csrf_tokens_controller').default['show']>>>
    }
  }
  'locale.update': {
    methods: ["POST"]
    pattern: '/locale'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/locale').localeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/locale').localeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/locales_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/locales_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'health.live': {
    methods: ["GET","HEAD"]
    pattern: '/health/live'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/health_controller').default['live']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/health_controller').default['live']>>>
    }
  }
  'health.ready': {
    methods: ["GET","HEAD"]
    pattern: '/health/ready'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/health_controller').default['ready']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/health_controller').default['ready']>>>
    }
  }
  'security_contact.show': {
    methods: ["GET","HEAD"]
    pattern: '/.well-known/security.txt'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/security_contacts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/security_contacts_controller').default['show']>>>
    }
  }
  'photos.show': {
    methods: ["GET","HEAD"]
    pattern: '/photos/:ulid/:size'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { ulid: ParamValue; size: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/photos_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/photos_controller').default['show']>>>
    }
  }
  'sessions.create': {
    methods: ["GET","HEAD"]
    pattern: '/login'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sessions_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sessions_controller').default['create']>>>
    }
  }
  'sessions.store': {
    methods: ["POST"]
    pattern: '/login'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').signInValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').signInValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sessions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sessions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sign_ups.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-up'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups_controller').default['create']>>>
    }
  }
  'sign_ups.store': {
    methods: ["POST"]
    pattern: '/sign-up'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').signUpValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').signUpValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sign_ups.codes.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-up/code'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups/codes_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups/codes_controller').default['create']>>>
    }
  }
  'sign_ups.codes.store': {
    methods: ["POST"]
    pattern: '/sign-up/code'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups/codes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups/codes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sign_ups.codes.update': {
    methods: ["PUT"]
    pattern: '/sign-up/code'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups/codes_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups/codes_controller').default['update']>>>
    }
  }
  'sign_ups.accounts.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-up/account'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups/accounts_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups/accounts_controller').default['create']>>>
    }
  }
  'sign_ups.accounts.store': {
    methods: ["POST"]
    pattern: '/sign-up/account'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sign_ups/accounts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sign_ups/accounts_controller').default['store']>>>
    }
  }
  'password_resets.create': {
    methods: ["GET","HEAD"]
    pattern: '/password-reset'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['create']>>>
    }
  }
  'password_resets.store': {
    methods: ["POST"]
    pattern: '/password-reset'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').emailValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').emailValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'password_resets.edit': {
    methods: ["GET","HEAD"]
    pattern: '/password-reset/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['edit']>>>
    }
  }
  'password_resets.update': {
    methods: ["PUT"]
    pattern: '/password-reset/:token'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').newPasswordValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').newPasswordValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/password_resets_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'users.show': {
    methods: ["GET","HEAD"]
    pattern: '/users/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/users_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/users_controller').default['show']>>>
    }
  }
  'users.review_summary': {
    methods: ["GET","HEAD"]
    pattern: '/users/:id/review-summary'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/users/review_summaries_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/users/review_summaries_controller').default['show']>>>
    }
  }
  'calendars.show': {
    methods: ["GET","HEAD"]
    pattern: '/calendars/:file'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/calendars_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/calendars_controller').default['show']>>>
    }
  }
  'legal.terms': {
    methods: ["GET","HEAD"]
    pattern: '/terms'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/legal_controller').default['terms']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/legal_controller').default['terms']>>>
    }
  }
  'legal.privacy': {
    methods: ["GET","HEAD"]
    pattern: '/privacy'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/legal_controller').default['privacy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/legal_controller').default['privacy']>>>
    }
  }
  'dev.mailbox.index': {
    methods: ["GET","HEAD"]
    pattern: '/dev/mailbox'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/dev/mailbox_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/dev/mailbox_controller').default['index']>>>
    }
  }
  'dev.mailbox.show': {
    methods: ["GET","HEAD"]
    pattern: '/dev/mailbox/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/dev/mailbox_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/dev/mailbox_controller').default['show']>>>
    }
  }
  'listings.index': {
    methods: ["GET","HEAD"]
    pattern: '/listings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings_controller').default['index']>>>
    }
  }
  'listings.show': {
    methods: ["GET","HEAD"]
    pattern: '/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings_controller').default['show']>>>
    }
  }
  'listings.review_summary': {
    methods: ["GET","HEAD"]
    pattern: '/listings/:id/review-summary'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings/review_summaries_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings/review_summaries_controller').default['show']>>>
    }
  }
  'listings.quote': {
    methods: ["GET","HEAD"]
    pattern: '/listings/:id/quote'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings/quotes_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings/quotes_controller').default['show']>>>
    }
  }
  'searches.show': {
    methods: ["GET","HEAD"]
    pattern: '/search'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/searches_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/searches_controller').default['show']>>>
    }
  }
  'searches.answer': {
    methods: ["GET","HEAD"]
    pattern: '/search/answer'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/searches/answers_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/searches/answers_controller').default['show']>>>
    }
  }
  'hosting.listings.create': {
    methods: ["GET","HEAD"]
    pattern: '/listings/create'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['create']>>>
    }
  }
  'hosting.listings.index': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/listings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['index']>>>
    }
  }
  'hosting.listings.store': {
    methods: ["POST"]
    pattern: '/hosting/listings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['store']>>>
    }
  }
  'hosting.listings.show': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['show']>>>
    }
  }
  'hosting.listings.edit': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/listings/:id/edit'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['edit']>>>
    }
  }
  'hosting.listings.update': {
    methods: ["PUT"]
    pattern: '/hosting/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['update']>>>
    }
  }
  'hosting.listings.destroy': {
    methods: ["DELETE"]
    pattern: '/hosting/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listings_controller').default['destroy']>>>
    }
  }
  'hosting.publications.store': {
    methods: ["POST"]
    pattern: '/hosting/listings/:id/publication'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listing_publications_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listing_publications_controller').default['store']>>>
    }
  }
  'hosting.publications.destroy': {
    methods: ["DELETE"]
    pattern: '/hosting/listings/:id/publication'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listing_publications_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listing_publications_controller').default['destroy']>>>
    }
  }
  'hosting.calendars.show': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/listings/:id/calendar'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/calendars_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/calendars_controller').default['show']>>>
    }
  }
  'hosting.blocks.store': {
    methods: ["POST"]
    pattern: '/hosting/listings/:id/blocks'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listing_blocks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listing_blocks_controller').default['store']>>>
    }
  }
  'hosting.blocks.destroy': {
    methods: ["DELETE"]
    pattern: '/hosting/listings/:id/blocks/:blockId'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; blockId: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listing_blocks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listing_blocks_controller').default['destroy']>>>
    }
  }
  'hosting.listing_drafts.store': {
    methods: ["POST"]
    pattern: '/hosting/listing-drafts'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/listing_drafts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/listing_drafts_controller').default['store']>>>
    }
  }
  'hosting.category_suggestions.index': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/category-suggestions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/category_suggestions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/category_suggestions_controller').default['index']>>>
    }
  }
  'uploads.store': {
    methods: ["POST"]
    pattern: '/uploads'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/uploads_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/uploads_controller').default['store']>>>
    }
  }
  'uploads.show': {
    methods: ["GET","HEAD"]
    pattern: '/uploads/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/uploads_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/uploads_controller').default['show']>>>
    }
  }
  'uploads.completions.store': {
    methods: ["POST"]
    pattern: '/uploads/:ulid/completion'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/uploads/completions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/uploads/completions_controller').default['store']>>>
    }
  }
  'storage.uploads.update': {
    methods: ["PUT"]
    pattern: '/storage/uploads/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/storage/uploads_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/storage/uploads_controller').default['update']>>>
    }
  }
  'sessions.destroy': {
    methods: ["POST"]
    pattern: '/logout'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sessions_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sessions_controller').default['destroy']>>>
    }
  }
  'restrictions.show': {
    methods: ["GET","HEAD"]
    pattern: '/restricted'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/restrictions_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/restrictions_controller').default['show']>>>
    }
  }
  'settings': {
    methods: ["GET","HEAD"]
    pattern: '/settings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: unknown
      errorResponse: unknown
    }
  }
  'settings.profiles.edit': {
    methods: ["GET","HEAD"]
    pattern: '/settings/profile'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/profiles_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/profiles_controller').default['edit']>>>
    }
  }
  'settings.profiles.update': {
    methods: ["PUT"]
    pattern: '/settings/profile'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/profiles_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/profiles_controller').default['update']>>>
    }
  }
  'settings.avatars.update': {
    methods: ["PUT"]
    pattern: '/settings/avatar'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/avatars_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/avatars_controller').default['update']>>>
    }
  }
  'settings.avatars.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/avatar'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/avatars_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/avatars_controller').default['destroy']>>>
    }
  }
  'settings.passwords.edit': {
    methods: ["GET","HEAD"]
    pattern: '/settings/password'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passwords_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passwords_controller').default['edit']>>>
    }
  }
  'settings.passwords.update': {
    methods: ["PUT"]
    pattern: '/settings/password'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/signing').passwordChangeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/signing').passwordChangeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passwords_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passwords_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.sessions.index': {
    methods: ["GET","HEAD"]
    pattern: '/settings/sessions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/sessions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/sessions_controller').default['index']>>>
    }
  }
  'settings.sessions.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/sessions/:handle'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { handle: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/sessions_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/sessions_controller').default['destroy']>>>
    }
  }
  'settings.addresses.index': {
    methods: ["GET","HEAD"]
    pattern: '/settings/addresses'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['index']>>>
    }
  }
  'settings.addresses.store': {
    methods: ["POST"]
    pattern: '/settings/addresses'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['store']>>>
    }
  }
  'settings.addresses.update': {
    methods: ["PUT"]
    pattern: '/settings/addresses/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['update']>>>
    }
  }
  'settings.addresses.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/addresses/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/addresses_controller').default['destroy']>>>
    }
  }
  'settings.default_addresses.store': {
    methods: ["POST"]
    pattern: '/settings/addresses/:id/default'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/default_addresses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/default_addresses_controller').default['store']>>>
    }
  }
  'settings.bank_account.show': {
    methods: ["GET","HEAD"]
    pattern: '/settings/bank-account'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/bank_accounts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/bank_accounts_controller').default['show']>>>
    }
  }
  'settings.bank_account.update': {
    methods: ["PUT"]
    pattern: '/settings/bank-account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/bank_account').bankAccountValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/bank_account').bankAccountValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/bank_accounts_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/bank_accounts_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.bank_account.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/bank-account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/bank_account').bankAccountRemovalValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/bank_account').bankAccountRemovalValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/bank_accounts_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/bank_accounts_controller').default['destroy']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.access_tokens.index': {
    methods: ["GET","HEAD"]
    pattern: '/settings/tokens'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/access_tokens_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/access_tokens_controller').default['index']>>>
    }
  }
  'settings.access_tokens.store': {
    methods: ["POST"]
    pattern: '/settings/tokens'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/access_token').accessTokenValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/access_token').accessTokenValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/access_tokens_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/access_tokens_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.access_tokens.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/tokens/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/access_tokens_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/access_tokens_controller').default['destroy']>>>
    }
  }
  'settings.webhooks.index': {
    methods: ["GET","HEAD"]
    pattern: '/settings/webhooks'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['index']>>>
    }
  }
  'settings.webhooks.store': {
    methods: ["POST"]
    pattern: '/settings/webhooks'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['store']>>>
    }
  }
  'settings.webhooks.show': {
    methods: ["GET","HEAD"]
    pattern: '/settings/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['show']>>>
    }
  }
  'settings.webhooks.update': {
    methods: ["PATCH"]
    pattern: '/settings/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['update']>>>
    }
  }
  'settings.webhooks.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks_controller').default['destroy']>>>
    }
  }
  'settings.webhooks.secrets.store': {
    methods: ["POST"]
    pattern: '/settings/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/secrets_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/secrets_controller').default['store']>>>
    }
  }
  'settings.webhooks.pauses.store': {
    methods: ["POST"]
    pattern: '/settings/webhooks/:ulid/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/pauses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/pauses_controller').default['store']>>>
    }
  }
  'settings.webhooks.pauses.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/webhooks/:ulid/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/pauses_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/pauses_controller').default['destroy']>>>
    }
  }
  'settings.webhooks.tests.store': {
    methods: ["POST"]
    pattern: '/settings/webhooks/:ulid/test'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/tests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/tests_controller').default['store']>>>
    }
  }
  'settings.webhooks.replays.store': {
    methods: ["POST"]
    pattern: '/settings/webhooks/:ulid/replays'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/replays_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/webhooks/replays_controller').default['store']>>>
    }
  }
  'settings.calendars.index': {
    methods: ["GET","HEAD"]
    pattern: '/settings/calendars'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/calendars_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/calendars_controller').default['index']>>>
    }
  }
  'settings.calendars.store': {
    methods: ["POST"]
    pattern: '/settings/calendars'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/calendar_feed').calendarFeedValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/calendar_feed').calendarFeedValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/calendars_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/calendars_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.calendars.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/calendars/:kind'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { kind: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/calendars_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/calendars_controller').default['destroy']>>>
    }
  }
  'favourites.index': {
    methods: ["GET","HEAD"]
    pattern: '/favourites'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/favourites_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/favourites_controller').default['index']>>>
    }
  }
  'listings.favourites.update': {
    methods: ["PUT"]
    pattern: '/listings/:id/favourite'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings/favourites_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings/favourites_controller').default['update']>>>
    }
  }
  'listings.favourites.destroy': {
    methods: ["DELETE"]
    pattern: '/listings/:id/favourite'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings/favourites_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings/favourites_controller').default['destroy']>>>
    }
  }
  'kakao.visits.create': {
    methods: ["GET","HEAD"]
    pattern: '/auth/kakao'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/kakao/visits_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/kakao/visits_controller').default['create']>>>
    }
  }
  'kakao.returns.show': {
    methods: ["GET","HEAD"]
    pattern: '/auth/kakao/return'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/kakao/returns_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/kakao/returns_controller').default['show']>>>
    }
  }
  'sessions.passkeys.create': {
    methods: ["GET","HEAD"]
    pattern: '/login/passkey'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sessions/passkeys_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sessions/passkeys_controller').default['create']>>>
    }
  }
  'sessions.passkeys.store': {
    methods: ["POST"]
    pattern: '/login/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/passkeys').shownPasskeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/passkeys').shownPasskeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sessions/passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sessions/passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sessions.passkeys.challenges.store': {
    methods: ["POST"]
    pattern: '/login/passkey/challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sessions/challenges_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sessions/challenges_controller').default['store']>>>
    }
  }
  'step_ups.passkeys.store': {
    methods: ["POST"]
    pattern: '/step-up/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/passkeys').shownPasskeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/passkeys').shownPasskeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/step_ups/passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/step_ups/passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'step_ups.challenges.store': {
    methods: ["POST"]
    pattern: '/step-up/passkey/challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/step_ups/challenges_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/step_ups/challenges_controller').default['store']>>>
    }
  }
  'settings.passkeys.index': {
    methods: ["GET","HEAD"]
    pattern: '/settings/passkeys'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['index']>>>
    }
  }
  'settings.passkeys.store': {
    methods: ["POST"]
    pattern: '/settings/passkeys'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/passkeys').newPasskeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/passkeys').newPasskeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.passkeys.challenges.store': {
    methods: ["POST"]
    pattern: '/settings/passkeys/challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passkeys/challenges_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passkeys/challenges_controller').default['store']>>>
    }
  }
  'settings.passkeys.update': {
    methods: ["PUT"]
    pattern: '/settings/passkeys/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/accounts/passkeys').passkeyNameValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/accounts/passkeys').passkeyNameValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'settings.passkeys.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/passkeys/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/passkeys_controller').default['destroy']>>>
    }
  }
  'step_ups.codes.store': {
    methods: ["POST"]
    pattern: '/step-up/code'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/step_up_codes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/step_up_codes_controller').default['store']>>>
    }
  }
  'settings.kakao.show': {
    methods: ["GET","HEAD"]
    pattern: '/settings/kakao'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/kakao_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/kakao_controller').default['show']>>>
    }
  }
  'settings.kakao.update': {
    methods: ["PUT"]
    pattern: '/settings/kakao'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/kakao_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/kakao_controller').default['update']>>>
    }
  }
  'settings.kakao.destroy': {
    methods: ["DELETE"]
    pattern: '/settings/kakao'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/kakao_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/kakao_controller').default['destroy']>>>
    }
  }
  'settings.departures.create': {
    methods: ["GET","HEAD"]
    pattern: '/settings/leave'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/departures_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/departures_controller').default['create']>>>
    }
  }
  'settings.departures.store': {
    methods: ["POST"]
    pattern: '/settings/leave'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/departures_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/departures_controller').default['store']>>>
    }
  }
  'settings.exports.create': {
    methods: ["GET","HEAD"]
    pattern: '/settings/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/exports_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/exports_controller').default['create']>>>
    }
  }
  'settings.exports.store': {
    methods: ["POST"]
    pattern: '/settings/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/exports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/exports_controller').default['store']>>>
    }
  }
  'settings.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/settings/export/file'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/settings/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/settings/exports_controller').default['show']>>>
    }
  }
  'reservations.create': {
    methods: ["GET","HEAD"]
    pattern: '/listings/:id/reservations/create'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['create']>>>
    }
  }
  'reservations.store': {
    methods: ["POST"]
    pattern: '/listings/:id/reservations'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['store']>>>
    }
  }
  'rentals.index': {
    methods: ["GET","HEAD"]
    pattern: '/rentals'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['index']>>>
    }
  }
  'hosting.reservations.index': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/reservations'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/reservations_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/reservations_controller').default['index']>>>
    }
  }
  'hosting.earnings.index': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/earnings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/earnings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/earnings_controller').default['index']>>>
    }
  }
  'hosting.earnings.export': {
    methods: ["GET","HEAD"]
    pattern: '/hosting/earnings/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/hosting/earnings_exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/hosting/earnings_exports_controller').default['show']>>>
    }
  }
  'payments.return': {
    methods: ["GET","HEAD"]
    pattern: '/payments/return'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/payments/returns_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/payments/returns_controller').default['show']>>>
    }
  }
  'payments.widget': {
    methods: ["GET","HEAD"]
    pattern: '/payments/toss/:orderId'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { orderId: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/payments/widgets_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/payments/widgets_controller').default['show']>>>
    }
  }
  'payments.failure': {
    methods: ["GET","HEAD"]
    pattern: '/payments/:orderId/failure'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { orderId: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/payments/failures_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/payments/failures_controller').default['show']>>>
    }
  }
  'sandbox.payments.show': {
    methods: ["GET","HEAD"]
    pattern: '/sandbox/payments/:orderId'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { orderId: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sandbox/payments_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sandbox/payments_controller').default['show']>>>
    }
  }
  'sandbox.payments.update': {
    methods: ["POST"]
    pattern: '/sandbox/payments/:orderId'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/payment').sandboxAnswerValidator)>>
      paramsTuple: [ParamValue]
      params: { orderId: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/payment').sandboxAnswerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sandbox/payments_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sandbox/payments_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reservations.show': {
    methods: ["GET","HEAD"]
    pattern: '/reservations/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['show']>>>
    }
  }
  'reservations.edit': {
    methods: ["GET","HEAD"]
    pattern: '/reservations/:ulid/edit'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['edit']>>>
    }
  }
  'reservations.update': {
    methods: ["PATCH"]
    pattern: '/reservations/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations_controller').default['update']>>>
    }
  }
  'reservations.approval.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/approval'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/approvals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/approvals_controller').default['store']>>>
    }
  }
  'reservations.rejection.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/rejection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/rejections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/rejections_controller').default['store']>>>
    }
  }
  'reservations.cancellation.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/cancellation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/cancellations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/cancellations_controller').default['store']>>>
    }
  }
  'reservations.payments.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/payments'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/payments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/payments_controller').default['store']>>>
    }
  }
  'reservations.shipment.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/shipment'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/shipments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/shipments_controller').default['store']>>>
    }
  }
  'reservations.hand_over.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/hand-over'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/hand_overs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/hand_overs_controller').default['store']>>>
    }
  }
  'reservations.payment_receipt.show': {
    methods: ["GET","HEAD"]
    pattern: '/reservations/:ulid/receipt'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/payment_receipts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/payment_receipts_controller').default['show']>>>
    }
  }
  'reservations.refund_account.show': {
    methods: ["GET","HEAD"]
    pattern: '/reservations/:ulid/refund-account'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/refund_accounts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/refund_accounts_controller').default['show']>>>
    }
  }
  'reservations.refund_account.update': {
    methods: ["PUT"]
    pattern: '/reservations/:ulid/refund-account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/bank_account').refundAccountValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/bank_account').refundAccountValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/refund_accounts_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/refund_accounts_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reservations.receipt.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/receipt'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/receipts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/receipts_controller').default['store']>>>
    }
  }
  'reservations.no_show_report.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/no-show-report'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/no_show_reports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/no_show_reports_controller').default['store']>>>
    }
  }
  'reservations.non_arrival_report.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/non-arrival-report'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/non_arrival_reports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/non_arrival_reports_controller').default['store']>>>
    }
  }
  'reservations.report_rejection.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/report-rejection'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/reservation').reasonValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/reservation').reasonValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/report_rejections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/report_rejections_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reservations.tracking_correction.store': {
    methods: ["PATCH"]
    pattern: '/reservations/:ulid/tracking'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/tracking_corrections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/tracking_corrections_controller').default['store']>>>
    }
  }
  'reservations.inspection.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/inspection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/inspections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/inspections_controller').default['store']>>>
    }
  }
  'reservations.refusal.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/refusal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/refusals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/refusals_controller').default['store']>>>
    }
  }
  'reservations.inspection_objection.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/inspection-objection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/inspection_objections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/inspection_objections_controller').default['store']>>>
    }
  }
  'reservations.rent_decision.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/rent-decision'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/reservation').rentDecisionValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/reservation').rentDecisionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/rent_decisions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/rent_decisions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reservations.return.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/return'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/returns_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/returns_controller').default['store']>>>
    }
  }
  'reservations.return_shipment.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/return-shipment'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/return_shipments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/return_shipments_controller').default['store']>>>
    }
  }
  'reservations.hand_back.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/hand-back'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/hand_backs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/hand_backs_controller').default['store']>>>
    }
  }
  'reservations.return_confirmation.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/return-confirmation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/return_confirmations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/return_confirmations_controller').default['store']>>>
    }
  }
  'reservations.completion.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/completion'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/completions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/completions_controller').default['store']>>>
    }
  }
  'reservations.loss.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/loss'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/losses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/losses_controller').default['store']>>>
    }
  }
  'reservations.claim.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/claim'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/claims_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/claims_controller').default['store']>>>
    }
  }
  'reservations.claim_amount.store': {
    methods: ["PATCH"]
    pattern: '/reservations/:ulid/claim'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/claim_amounts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/claim_amounts_controller').default['store']>>>
    }
  }
  'reservations.claim_acceptance.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/claim/acceptance'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/claim_acceptances_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/claim_acceptances_controller').default['store']>>>
    }
  }
  'reservations.claim_objection.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/claim/objection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/claim_objections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/claim_objections_controller').default['store']>>>
    }
  }
  'reservations.claim_withdrawal.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/claim/withdrawal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/claim_withdrawals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/claim_withdrawals_controller').default['store']>>>
    }
  }
  'reservations.review.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/review'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/reviews_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/reviews_controller').default['store']>>>
    }
  }
  'reservations.review.destroy': {
    methods: ["DELETE"]
    pattern: '/reservations/:ulid/review'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/reviews_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/reviews_controller').default['destroy']>>>
    }
  }
  'reservations.claim_decision.store': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/claim/decision'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/reservation').claimDecisionValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/reservation').claimDecisionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/claim_decisions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/claim_decisions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reports.index': {
    methods: ["GET","HEAD"]
    pattern: '/reports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reports_controller').default['index']>>>
    }
  }
  'reports.store': {
    methods: ["POST"]
    pattern: '/reports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reports_controller').default['store']>>>
    }
  }
  'sanctions.index': {
    methods: ["GET","HEAD"]
    pattern: '/sanctions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sanctions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sanctions_controller').default['index']>>>
    }
  }
  'sanctions.appeals.store': {
    methods: ["POST"]
    pattern: '/sanctions/:ulid/appeal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/sanctions/appeals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/sanctions/appeals_controller').default['store']>>>
    }
  }
  'chat.index': {
    methods: ["GET","HEAD"]
    pattern: '/chat'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat_controller').default['index']>>>
    }
  }
  'chat.show': {
    methods: ["GET","HEAD"]
    pattern: '/chat/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat_controller').default['show']>>>
    }
  }
  'chat.rooms.index': {
    methods: ["GET","HEAD"]
    pattern: '/chat/rooms'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/chat').roomsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat/rooms_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat/rooms_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'chat.rooms.show': {
    methods: ["GET","HEAD"]
    pattern: '/chat/rooms/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat/rooms_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat/rooms_controller').default['show']>>>
    }
  }
  'chat.rooms.destroy': {
    methods: ["DELETE"]
    pattern: '/chat/rooms/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat/rooms_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat/rooms_controller').default['destroy']>>>
    }
  }
  'chat.rooms.messages.index': {
    methods: ["GET","HEAD"]
    pattern: '/chat/rooms/:ulid/messages'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/chat').historyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat/messages_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat/messages_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'chat.rooms.messages.store': {
    methods: ["POST"]
    pattern: '/chat/rooms/:ulid/messages'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat/messages_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat/messages_controller').default['store']>>>
    }
  }
  'chat.rooms.read_marker': {
    methods: ["PUT"]
    pattern: '/chat/rooms/:ulid/read-marker'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/chat').readMarkerValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/chat').readMarkerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/chat/read_markers_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/chat/read_markers_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'chat.rooms.of_listing': {
    methods: ["POST"]
    pattern: '/listings/:id/chat-room'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings/chat_rooms_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings/chat_rooms_controller').default['store']>>>
    }
  }
  'chat.rooms.of_reservation': {
    methods: ["POST"]
    pattern: '/reservations/:ulid/chat-room'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reservations/chat_rooms_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reservations/chat_rooms_controller').default['store']>>>
    }
  }
  'users.block.update': {
    methods: ["PUT"]
    pattern: '/users/:id/block'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/users/blocks_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/users/blocks_controller').default['update']>>>
    }
  }
  'users.block.destroy': {
    methods: ["DELETE"]
    pattern: '/users/:id/block'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/users/blocks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/users/blocks_controller').default['destroy']>>>
    }
  }
  'comments.answers.index': {
    methods: ["GET","HEAD"]
    pattern: '/comments/:ulid/answers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/comments/answers_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/comments/answers_controller').default['index']>>>
    }
  }
  'listings.comments.store': {
    methods: ["POST"]
    pattern: '/listings/:id/comments'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/listings/comments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/listings/comments_controller').default['store']>>>
    }
  }
  'comments.answers.store': {
    methods: ["POST"]
    pattern: '/comments/:ulid/answers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/comments/answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/comments/answers_controller').default['store']>>>
    }
  }
  'comments.destroy': {
    methods: ["DELETE"]
    pattern: '/comments/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/comments_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/comments_controller').default['destroy']>>>
    }
  }
  'reviews.reply.store': {
    methods: ["POST"]
    pattern: '/reviews/:ulid/reply'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/reviews/replies_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/reviews/replies_controller').default['store']>>>
    }
  }
  'webhooks.toss.store': {
    methods: ["POST"]
    pattern: '/webhooks/toss'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/webhooks/toss_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/webhooks/toss_controller').default['store']>>>
    }
  }
  'webhooks.sandbox.store': {
    methods: ["POST"]
    pattern: '/webhooks/sandbox'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/webhooks/sandbox_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/webhooks/sandbox_controller').default['store']>>>
    }
  }
  'webhooks.payouts.store': {
    methods: ["POST"]
    pattern: '/webhooks/payouts'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/webhooks/payouts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/webhooks/payouts_controller').default['store']>>>
    }
  }
  'api.listings.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/listings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings_controller').default['index']>>>
    }
  }
  'api.searches.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/search'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/search').leftOutValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/searches_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/searches_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.categories.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/categories'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/categories_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/categories_controller').default['index']>>>
    }
  }
  'api.regions.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/regions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/regions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/regions_controller').default['index']>>>
    }
  }
  'api.listings.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings_controller').default['show']>>>
    }
  }
  'api.listings.quote': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/listings/:id/quote'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/quotes_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/quotes_controller').default['show']>>>
    }
  }
  'api.listings.reviews.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/listings/:id/reviews'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/reviews_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/reviews_controller').default['index']>>>
    }
  }
  'api.listings.review_summary': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/listings/:id/review-summary'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/review_summaries_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/review_summaries_controller').default['show']>>>
    }
  }
  'api.listings.comments.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/listings/:id/comments'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/comments_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/comments_controller').default['index']>>>
    }
  }
  'api.comments.answers.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/comments/:ulid/answers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/comments/answers_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/comments/answers_controller').default['index']>>>
    }
  }
  'api.users.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/users/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/users_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/users_controller').default['show']>>>
    }
  }
  'api.users.listings.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/users/:id/listings'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/users/listings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/users/listings_controller').default['index']>>>
    }
  }
  'api.users.reviews.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/users/:id/reviews'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/users/reviews_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/users/reviews_controller').default['index']>>>
    }
  }
  'api.users.review_summary': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/users/:id/review-summary'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/users/review_summaries_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/users/review_summaries_controller').default['show']>>>
    }
  }
  'api.searches.answer.store': {
    methods: ["POST"]
    pattern: '/api/v1/search/answer'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/search').questionValidator)>|InferInput<(typeof import('#validators/search').leftOutValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/search').questionValidator)>|InferInput<(typeof import('#validators/search').leftOutValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/searches/answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/searches/answers_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.rentals.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/rentals'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/rentals_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/rentals_controller').default['index']>>>
    }
  }
  'api.hosting.reservations.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/reservations'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/reservations_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/reservations_controller').default['index']>>>
    }
  }
  'api.reservations.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/reservations/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations_controller').default['show']>>>
    }
  }
  'api.reservations.payment_receipt.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/reservations/:ulid/receipt'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/payment_receipts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/payment_receipts_controller').default['show']>>>
    }
  }
  'api.reservations.store': {
    methods: ["POST"]
    pattern: '/api/v1/listings/:id/reservations'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations_controller').default['store']>>>
    }
  }
  'api.reservations.payments.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/payments'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/payments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/payments_controller').default['store']>>>
    }
  }
  'api.payments.confirmation.store': {
    methods: ["POST"]
    pattern: '/api/v1/payments/:orderId/confirmation'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/payment').paymentConfirmationValidator)>>
      paramsTuple: [ParamValue]
      params: { orderId: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/payment').paymentConfirmationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/payments/confirmations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/payments/confirmations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.reservations.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/reservations/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations_controller').default['update']>>>
    }
  }
  'api.reservations.approval.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/approval'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/approvals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/approvals_controller').default['store']>>>
    }
  }
  'api.reservations.rejection.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/rejection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/rejections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/rejections_controller').default['store']>>>
    }
  }
  'api.reservations.cancellation.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/cancellation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/cancellations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/cancellations_controller').default['store']>>>
    }
  }
  'api.reservations.shipment.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/shipment'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/shipments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/shipments_controller').default['store']>>>
    }
  }
  'api.reservations.hand_over.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/hand-over'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/hand_overs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/hand_overs_controller').default['store']>>>
    }
  }
  'api.reservations.receipt.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/receipt'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/receipts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/receipts_controller').default['store']>>>
    }
  }
  'api.reservations.no_show_report.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/no-show-report'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/no_show_reports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/no_show_reports_controller').default['store']>>>
    }
  }
  'api.reservations.non_arrival_report.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/non-arrival-report'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/non_arrival_reports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/non_arrival_reports_controller').default['store']>>>
    }
  }
  'api.reservations.tracking_correction.store': {
    methods: ["PATCH"]
    pattern: '/api/v1/reservations/:ulid/tracking'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/tracking_corrections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/tracking_corrections_controller').default['store']>>>
    }
  }
  'api.reservations.inspection.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/inspection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/inspections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/inspections_controller').default['store']>>>
    }
  }
  'api.reservations.refusal.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/refusal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/refusals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/refusals_controller').default['store']>>>
    }
  }
  'api.reservations.inspection_objection.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/inspection-objection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/inspection_objections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/inspection_objections_controller').default['store']>>>
    }
  }
  'api.reservations.return.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/return'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/returns_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/returns_controller').default['store']>>>
    }
  }
  'api.reservations.return_shipment.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/return-shipment'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/return_shipments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/return_shipments_controller').default['store']>>>
    }
  }
  'api.reservations.hand_back.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/hand-back'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/hand_backs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/hand_backs_controller').default['store']>>>
    }
  }
  'api.reservations.return_confirmation.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/return-confirmation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/return_confirmations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/return_confirmations_controller').default['store']>>>
    }
  }
  'api.reservations.completion.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/completion'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/completions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/completions_controller').default['store']>>>
    }
  }
  'api.reservations.loss.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/loss'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/losses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/losses_controller').default['store']>>>
    }
  }
  'api.reservations.claim.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/claim'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/claims_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/claims_controller').default['store']>>>
    }
  }
  'api.reservations.claim_amount.store': {
    methods: ["PATCH"]
    pattern: '/api/v1/reservations/:ulid/claim'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_amounts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_amounts_controller').default['store']>>>
    }
  }
  'api.reservations.claim_acceptance.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/claim/acceptance'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_acceptances_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_acceptances_controller').default['store']>>>
    }
  }
  'api.reservations.claim_objection.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/claim/objection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_objections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_objections_controller').default['store']>>>
    }
  }
  'api.reservations.claim_withdrawal.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/claim/withdrawal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_withdrawals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/claim_withdrawals_controller').default['store']>>>
    }
  }
  'api.reservations.review.store': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/review'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/reviews_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/reviews_controller').default['store']>>>
    }
  }
  'api.reservations.review.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/reservations/:ulid/review'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/reviews_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/reviews_controller').default['destroy']>>>
    }
  }
  'api.reviews.reply.store': {
    methods: ["POST"]
    pattern: '/api/v1/reviews/:ulid/reply'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reviews/replies_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reviews/replies_controller').default['store']>>>
    }
  }
  'api.listings.comments.store': {
    methods: ["POST"]
    pattern: '/api/v1/listings/:id/comments'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/comments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/comments_controller').default['store']>>>
    }
  }
  'api.comments.answers.store': {
    methods: ["POST"]
    pattern: '/api/v1/comments/:ulid/answers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/comments/answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/comments/answers_controller').default['store']>>>
    }
  }
  'api.comments.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/comments/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/comments_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/comments_controller').default['destroy']>>>
    }
  }
  'api.hosting.listings.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/listings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['index']>>>
    }
  }
  'api.hosting.listings.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['show']>>>
    }
  }
  'api.hosting.calendars.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/listings/:id/calendar'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/api/month').monthValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/calendars_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/calendars_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.hosting.listings.store': {
    methods: ["POST"]
    pattern: '/api/v1/hosting/listings'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/listing').offerValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/listing').offerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.hosting.listings.update': {
    methods: ["PUT"]
    pattern: '/api/v1/hosting/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['update']>>>
    }
  }
  'api.hosting.listings.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/hosting/listings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listings_controller').default['destroy']>>>
    }
  }
  'api.hosting.publications.store': {
    methods: ["POST"]
    pattern: '/api/v1/hosting/listings/:id/publication'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_publications_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_publications_controller').default['store']>>>
    }
  }
  'api.hosting.publications.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/hosting/listings/:id/publication'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_publications_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_publications_controller').default['destroy']>>>
    }
  }
  'api.hosting.blocks.store': {
    methods: ["POST"]
    pattern: '/api/v1/hosting/listings/:id/blocks'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_blocks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_blocks_controller').default['store']>>>
    }
  }
  'api.hosting.blocks.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/hosting/listings/:id/blocks/:blockId'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; blockId: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_blocks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_blocks_controller').default['destroy']>>>
    }
  }
  'api.hosting.listing_drafts.store': {
    methods: ["POST"]
    pattern: '/api/v1/hosting/listing-drafts'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_drafts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/listing_drafts_controller').default['store']>>>
    }
  }
  'api.hosting.category_suggestions.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/category-suggestions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/category_suggestions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/category_suggestions_controller').default['index']>>>
    }
  }
  'api.hosting.earnings.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/earnings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/earnings').earningsSearchValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/earnings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/earnings_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.hosting.earnings.summary': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/hosting/earnings/summary'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/hosting/earnings_summaries_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/hosting/earnings_summaries_controller').default['show']>>>
    }
  }
  'api.photos.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/photos/:ulid/:size'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { ulid: ParamValue; size: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/photos_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/photos_controller').default['show']>>>
    }
  }
  'api.uploads.store': {
    methods: ["POST"]
    pattern: '/api/v1/uploads'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/uploads_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/uploads_controller').default['store']>>>
    }
  }
  'api.uploads.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/uploads/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/uploads_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/uploads_controller').default['show']>>>
    }
  }
  'api.uploads.completion.store': {
    methods: ["POST"]
    pattern: '/api/v1/uploads/:ulid/completion'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/uploads/completions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/uploads/completions_controller').default['store']>>>
    }
  }
  'api.storage.uploads.update': {
    methods: ["PUT"]
    pattern: '/api/v1/storage/uploads/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/storage/uploads_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/storage/uploads_controller').default['update']>>>
    }
  }
  'api.favourites.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/favourites'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/favourites_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/favourites_controller').default['index']>>>
    }
  }
  'api.listings.favourites.update': {
    methods: ["PUT"]
    pattern: '/api/v1/listings/:id/favourite'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/favourites_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/favourites_controller').default['update']>>>
    }
  }
  'api.listings.favourites.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/listings/:id/favourite'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/favourites_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/favourites_controller').default['destroy']>>>
    }
  }
  'api.saved_searches.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/saved-searches'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['index']>>>
    }
  }
  'api.saved_searches.store': {
    methods: ["POST"]
    pattern: '/api/v1/saved-searches'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['store']>>>
    }
  }
  'api.saved_searches.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/saved-searches/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['update']>>>
    }
  }
  'api.saved_searches.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/saved-searches/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/saved_searches_controller').default['destroy']>>>
    }
  }
  'api.chat.rooms.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/chat/rooms'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/chat/rooms_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/chat/rooms_controller').default['index']>>>
    }
  }
  'api.chat.rooms.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/chat/rooms/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/chat/rooms_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/chat/rooms_controller').default['show']>>>
    }
  }
  'api.chat.rooms.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/chat/rooms/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/chat/rooms_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/chat/rooms_controller').default['destroy']>>>
    }
  }
  'api.chat.rooms.messages.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/chat/rooms/:ulid/messages'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/chat').historyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/chat/messages_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/chat/messages_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.chat.rooms.messages.store': {
    methods: ["POST"]
    pattern: '/api/v1/chat/rooms/:ulid/messages'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/chat/messages_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/chat/messages_controller').default['store']>>>
    }
  }
  'api.chat.rooms.read_marker': {
    methods: ["PUT"]
    pattern: '/api/v1/chat/rooms/:ulid/read-marker'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/chat').readMarkerValidator)>>
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/chat').readMarkerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/chat/read_markers_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/chat/read_markers_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.chat.rooms.of_listing': {
    methods: ["POST"]
    pattern: '/api/v1/listings/:id/chat-room'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/listings/chat_rooms_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/listings/chat_rooms_controller').default['store']>>>
    }
  }
  'api.chat.rooms.of_reservation': {
    methods: ["POST"]
    pattern: '/api/v1/reservations/:ulid/chat-room'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reservations/chat_rooms_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reservations/chat_rooms_controller').default['store']>>>
    }
  }
  'api.notifications.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/notifications'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/notification').unreadValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/notifications_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/notifications_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.notifications.readings.store': {
    methods: ["POST"]
    pattern: '/api/v1/notifications/readings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/notifications/readings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/notifications/readings_controller').default['store']>>>
    }
  }
  'api.notification_preferences.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/notification-preferences'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/notification_preferences_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/notification_preferences_controller').default['show']>>>
    }
  }
  'api.notification_preferences.update': {
    methods: ["PUT"]
    pattern: '/api/v1/notification-preferences'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/notification_preferences_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/notification_preferences_controller').default['update']>>>
    }
  }
  'api.reports.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/reports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reports_controller').default['index']>>>
    }
  }
  'api.reports.store': {
    methods: ["POST"]
    pattern: '/api/v1/reports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/reports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/reports_controller').default['store']>>>
    }
  }
  'api.sanctions.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/sanctions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/sanctions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/sanctions_controller').default['index']>>>
    }
  }
  'api.sanctions.appeals.store': {
    methods: ["POST"]
    pattern: '/api/v1/sanctions/:ulid/appeal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/sanctions/appeals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/sanctions/appeals_controller').default['store']>>>
    }
  }
  'api.profiles.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/profile'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/profiles_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/profiles_controller').default['show']>>>
    }
  }
  'api.addresses.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/addresses'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['index']>>>
    }
  }
  'api.profiles.update': {
    methods: ["PUT"]
    pattern: '/api/v1/profile'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/profiles_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/profiles_controller').default['update']>>>
    }
  }
  'api.profiles.avatar.update': {
    methods: ["PUT"]
    pattern: '/api/v1/profile/avatar'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/profiles/avatars_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/profiles/avatars_controller').default['update']>>>
    }
  }
  'api.profiles.avatar.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/profile/avatar'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/profiles/avatars_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/profiles/avatars_controller').default['destroy']>>>
    }
  }
  'api.addresses.store': {
    methods: ["POST"]
    pattern: '/api/v1/addresses'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['store']>>>
    }
  }
  'api.addresses.update': {
    methods: ["PUT"]
    pattern: '/api/v1/addresses/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['update']>>>
    }
  }
  'api.addresses.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/addresses/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/addresses_controller').default['destroy']>>>
    }
  }
  'api.addresses.default.update': {
    methods: ["PUT"]
    pattern: '/api/v1/addresses/:id/default'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/addresses/defaults_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/addresses/defaults_controller').default['update']>>>
    }
  }
  'api.users.block.update': {
    methods: ["PUT"]
    pattern: '/api/v1/users/:id/block'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/users/blocks_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/users/blocks_controller').default['update']>>>
    }
  }
  'api.users.block.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/users/:id/block'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/users/blocks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/users/blocks_controller').default['destroy']>>>
    }
  }
  'api.webhooks.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/webhooks'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['index']>>>
    }
  }
  'api.webhooks.store': {
    methods: ["POST"]
    pattern: '/api/v1/webhooks'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['store']>>>
    }
  }
  'api.webhooks.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['show']>>>
    }
  }
  'api.webhooks.update': {
    methods: ["PUT"]
    pattern: '/api/v1/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['update']>>>
    }
  }
  'api.webhooks.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/webhooks/:ulid'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks_controller').default['destroy']>>>
    }
  }
  'api.webhooks.secret.store': {
    methods: ["POST"]
    pattern: '/api/v1/webhooks/:ulid/secret'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks/secrets_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks/secrets_controller').default['store']>>>
    }
  }
  'api.webhooks.pause.store': {
    methods: ["POST"]
    pattern: '/api/v1/webhooks/:ulid/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks/pauses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks/pauses_controller').default['store']>>>
    }
  }
  'api.webhooks.pause.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/webhooks/:ulid/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks/pauses_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks/pauses_controller').default['destroy']>>>
    }
  }
  'api.webhooks.test.store': {
    methods: ["POST"]
    pattern: '/api/v1/webhooks/:ulid/test'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks/tests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks/tests_controller').default['store']>>>
    }
  }
  'api.webhooks.deliveries.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/webhooks/:ulid/deliveries'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/webhook').deliverySearchValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks/deliveries_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks/deliveries_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.webhooks.replays.store': {
    methods: ["POST"]
    pattern: '/api/v1/webhooks/:ulid/replays'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { ulid: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/webhooks/replays_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/webhooks/replays_controller').default['store']>>>
    }
  }
  'api.calendar_feeds.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/calendar-feeds'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/calendar_feeds_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/calendar_feeds_controller').default['index']>>>
    }
  }
  'api.calendar_feeds.store': {
    methods: ["POST"]
    pattern: '/api/v1/calendar-feeds'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/calendar_feed').calendarFeedValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/calendar_feed').calendarFeedValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/calendar_feeds_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/calendar_feeds_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api.calendar_feeds.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/calendar-feeds/:kind'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { kind: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/calendar_feeds_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/calendar_feeds_controller').default['destroy']>>>
    }
  }
  'api.exports.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/api/exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/api/exports_controller').default['show']>>>
    }
  }
  'mcp.store': {
    methods: ["POST"]
    pattern: '/mcp'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/mcp_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/mcp_controller').default['store']>>>
    }
  }
  'mcp.others': {
    methods: ["GET","HEAD","PUT","PATCH","DELETE"]
    pattern: '/mcp'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: unknown
      errorResponse: unknown
    }
  }
  'not_found': {
    methods: ["GET","HEAD"]
    pattern: '/*'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { '*': ParamValue[] }
      query: {}
      response: unknown
      errorResponse: unknown
    }
  }
}
