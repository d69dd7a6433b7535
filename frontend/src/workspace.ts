import { startDrafts } from "./draft.ts";
import { startUploads } from "./upload.ts";
import { startWordCounts } from "./words.ts";

startDrafts();
startWordCounts();
startUploads();
