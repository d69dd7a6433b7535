import { startDrafts } from "./draft.ts";
import { startPanes } from "./panes.ts";
import { startPieces } from "./pieces.ts";
import { startScoring } from "./scoring.ts";
import { startWordCounts } from "./words.ts";

startScoring();
startDrafts();
startWordCounts();
startPanes();
startPieces();
