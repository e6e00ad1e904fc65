export const policies = {
  AccessTokenPolicy: () => import('#policies/access_token_policy'),
  AddressPolicy: () => import('#policies/address_policy'),
  ChatRoomPolicy: () => import('#policies/chat_room_policy'),
  CommentPolicy: () => import('#policies/comment_policy'),
  FavouritePolicy: () => import('#policies/favourite_policy'),
  ListingPolicy: () => import('#policies/listing_policy'),
  NotificationPolicy: () => import('#policies/notification_policy'),
  ReservationPolicy: () => import('#policies/reservation_policy'),
  ReviewPolicy: () => import('#policies/review_policy'),
  UploadPolicy: () => import('#policies/upload_policy'),
  UserPolicy: () => import('#policies/user_policy'),
}

