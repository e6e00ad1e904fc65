export const policies = {
  AccessTokenPolicy: () => import('#policies/access_token_policy'),
  AddressPolicy: () => import('#policies/address_policy'),
  ChatRoomPolicy: () => import('#policies/chat_room_policy'),
  CommentPolicy: () => import('#policies/comment_policy'),
  FavouritePolicy: () => import('#policies/favourite_policy'),
  ListingPolicy: () => import('#policies/listing_policy'),
  ModerationPolicy: () => import('#policies/moderation_policy'),
  NotificationPolicy: () => import('#policies/notification_policy'),
  ReportPolicy: () => import('#policies/report_policy'),
  ReservationPolicy: () => import('#policies/reservation_policy'),
  ReviewPolicy: () => import('#policies/review_policy'),
  SanctionPolicy: () => import('#policies/sanction_policy'),
  SavedSearchPolicy: () => import('#policies/saved_search_policy'),
  UploadPolicy: () => import('#policies/upload_policy'),
  UserPolicy: () => import('#policies/user_policy'),
}

