-- The end of the chain of events, sealed with the installation's secret (event.h): rows that are missing at the end show.
CREATE TABLE event_head (
  one INTEGER PRIMARY KEY,
  sequence BIGINT NOT NULL,
  hash TEXT NOT NULL,
  seal TEXT NOT NULL
);
