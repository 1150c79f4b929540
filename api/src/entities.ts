/**
 * Every table the API knows, in one list. The author of a feature adds its entities here, one import and one line each;
 * the drift check holds the list against the migrations.
 */
export const entities = [];
