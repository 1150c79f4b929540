/** The password of every member of the demonstration, which its sign-in page shows to everybody. */
export const DEMONSTRATION_PASSWORD = 'action-plan-2018-demo';
