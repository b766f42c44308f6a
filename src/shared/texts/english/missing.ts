/** What is not there any more when it is asked for. */
export const missing = {
  database: 'This database is not there any more. It may have been deleted meanwhile: look in the trash.',
  environment:
    'This environment is not there any more. It may have been deleted meanwhile: look in the trash.',
  credential: 'This credential is not there any more. It may have been deleted meanwhile: look in the trash.',
  provider:
    'This provider is not there any more. It may have been removed meanwhile: look under Settings, Providers.',
  chosenDatabase: 'A database that was chosen is not there any more. Choose again.',
  chosenEnvironment: 'This environment is not there any more. Choose another one.',
  chosenCredential: 'This credential is not there any more. Choose another one.',
  changedCredential: 'This credential was changed or deleted meanwhile. Try again.',
  version: 'This version is not there any more. Choose another one.',
  exchange: 'This exchange is not in the history any more. Send the request again to see an answer.',
  trashedItem:
    'This is not in the trash any more: it was restored or removed. Open the trash again to see what is in it.',
  parentOfEnvironment: 'The database of this environment is in the trash. Restore the database first.',
  parentOfCredential: 'The database of this credential is in the trash. Restore the database first.',
}
