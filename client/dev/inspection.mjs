const DONE = {
  run: 2,
  connection: "snowpark",
  state: "DONE",
  source: "HIT",
  millis: 0.02,
  rows: 12_345,
  bytes: 2_097_152,
  sharers: 0,
  attempts: 0,
};
const PETS =
  "SELECT owner, pet, kind, age FROM pet_owners WHERE age >= ? AND (? = 'all' OR kind = ?) ORDER BY age";

/** What the connections of the demo did. */
export const inspection = {
  queries: [
    { ...DONE, number: 6, sql: PETS, state: "RUNNING", source: "MISS", sharers: 1, attempts: 1 },
    {
      ...DONE,
      number: 5,
      sql: "SELECT * FROM pets_owners",
      state: "FAILED",
      source: "JOINED",
      millis: 1_234,
      sharers: 3,
      attempts: 2,
      id: "01b2c3d4-0000-4e5f-0000-123456789abc",
      problem: "Object 'PETS_OWNERS' does not exist or not authorized (code 2003, SQLState 42S02)",
    },
    { ...DONE, number: 4, sql: PETS },
    {
      ...DONE,
      number: 3,
      run: 1,
      sql: "SELECT DISTINCT kind FROM pet_owners ORDER BY kind",
      source: "MISS",
      millis: 48,
      sharers: 1,
      attempts: 1,
      id: "01b2c3d4-0000-4e5f-0000-123456789aba",
    },
    {
      ...DONE,
      number: 2,
      run: 1,
      sql: PETS,
      state: "CANCELLED",
      source: "MISS",
      millis: 310,
      sharers: 1,
      attempts: 1,
    },
  ],
  cache: {
    hits: 42,
    shared: 3,
    executions: 17,
    evictions: 1,
    results: 12,
    bytes: 31_457_280,
    budget: 1_073_741_824,
  },
  pools: {
    snowpark: { active: 1, idle: 2, waiting: 0, max: 8, opened: 5, closed: 2 },
    warehouse: { active: 0, idle: 1, waiting: 0, max: 8, opened: 1, closed: 0 },
  },
};
