export const messages = {
  title: '__Class__',
  error: 'This list could not be loaded.',
  forbidden: 'You do not have access to this list.',
  empty: 'Nothing here yet.',
  filteredEmpty: 'Nothing matches these filters.',

  name: 'Name',
  country: 'Country',
};
