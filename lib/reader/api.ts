import { apiClient } from "../api/client";

/** Calls the API from the browser, with its session. */
export const call = apiClient();
