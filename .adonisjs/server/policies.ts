export const policies = {
  UploadPolicy: () => import('#policies/upload_policy'),
}

