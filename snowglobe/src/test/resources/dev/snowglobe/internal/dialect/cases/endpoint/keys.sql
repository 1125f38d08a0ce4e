-- Keys: kept and shown, and, but for NOT NULL, not enforced.

-- page sql/create-table-constraint: keys are not enforced, NOT NULL is
CREATE TABLE p (id INT PRIMARY KEY, code VARCHAR(3) UNIQUE);
INSERT INTO p VALUES (1, 'a'), (1, 'a');
SELECT COUNT(*) FROM p;
--: NUMBER(38,0)
--> 2

-- page sql/create-table-constraint: the columns of a primary key are NOT NULL
CREATE TABLE p (id INT, b INT, PRIMARY KEY (id, b));
INSERT INTO p VALUES (1, NULL);
--! 100072 22000 NULL result in a non-nullable column

-- page sql/show-primary-keys
CREATE TABLE p (a INT, b INT, CONSTRAINT pk PRIMARY KEY (b, a) NOT ENFORCED RELY);
CREATE TABLE q (a INT CONSTRAINT qk PRIMARY KEY);
SHOW PRIMARY KEYS;
SELECT "schema_name", "table_name", "column_name", "key_sequence", "constraint_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 2, 4;
--: VARCHAR, VARCHAR, VARCHAR, NUMBER(38,0), VARCHAR
--> CASES | P | B | 1 | PK
--> CASES | P | A | 2 | PK
--> CASES | Q | A | 1 | QK

-- page sql/show-primary-keys
CREATE TABLE p (a INT PRIMARY KEY);
CREATE TABLE q (b INT PRIMARY KEY);
SHOW PRIMARY KEYS IN q;
SELECT "table_name", "column_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR
--> Q | B

-- page sql/show-primary-keys
SHOW PRIMARY KEYS IN TABLE nowhere;
--! 2003 42S02 does not exist or not authorized.

-- page sql/show-unique-keys
CREATE TABLE p (a INT UNIQUE, b INT, c INT, CONSTRAINT u UNIQUE (c, b));
ALTER TABLE p ADD CONSTRAINT v UNIQUE (b);
SHOW UNIQUE KEYS IN TABLE p;
SELECT "column_name", "key_sequence", "constraint_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) WHERE "constraint_name" NOT LIKE 'SYS%' ORDER BY 3, 2;
--: VARCHAR, NUMBER(38,0), VARCHAR
--> C | 1 | U
--> B | 2 | U
--> B | 1 | V

-- page sql/show-imported-keys
CREATE TABLE p (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a, b));
CREATE TABLE c (x INT, y INT, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE CASCADE);
SHOW IMPORTED KEYS IN TABLE c;
SELECT "pk_table_name", "pk_column_name", "fk_table_name", "fk_column_name", "key_sequence", "delete_rule", "fk_name", "pk_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 5;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, NUMBER(38,0), VARCHAR, VARCHAR, VARCHAR
--> P | A | C | X | 1 | CASCADE | FK | PK
--> P | B | C | Y | 2 | CASCADE | FK | PK

-- page sql/show-exported-keys: without columns, a reference is to the primary key
CREATE TABLE p (a INT CONSTRAINT pk PRIMARY KEY);
CREATE TABLE c (x INT REFERENCES p);
CREATE TABLE d (x INT);
ALTER TABLE d ADD CONSTRAINT dk FOREIGN KEY (x) REFERENCES cases.p (a);
SHOW EXPORTED KEYS IN TABLE p;
SELECT "pk_column_name", "fk_table_name", "update_rule" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 2;
--: VARCHAR, VARCHAR, VARCHAR
--> A | C | NO ACTION
--> A | D | NO ACTION

-- page sql/desc-table
CREATE TABLE p (a INT PRIMARY KEY COMMENT 'of a', b INT UNIQUE, c INT);
DESCRIBE TABLE p;
SELECT "name", "null?", "primary key", "unique key", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> A | N | Y | N | of a
--> B | Y | N | Y | NULL
--> C | Y | N | N | NULL

-- page info-schema/table_constraints
CREATE TABLE p (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a, b), CONSTRAINT u UNIQUE (b));
CREATE TABLE c (x INT CONSTRAINT fk REFERENCES p (b));
SELECT constraint_name, table_name, constraint_type, enforced FROM information_schema.table_constraints WHERE table_schema = 'CASES' ORDER BY 1;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> FK | C | FOREIGN KEY | NO
--> PK | P | PRIMARY KEY | NO
--> U | P | UNIQUE | NO

-- page info-schema/referential_constraints
CREATE TABLE p (a INT CONSTRAINT pk PRIMARY KEY);
CREATE TABLE c (x INT CONSTRAINT fk REFERENCES p ON UPDATE SET NULL);
SELECT constraint_name, unique_constraint_name, update_rule, delete_rule FROM information_schema.referential_constraints WHERE constraint_schema = 'CASES';
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> FK | PK | SET NULL | NO ACTION

-- page sql/alter-table
CREATE TABLE p (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a), CONSTRAINT u UNIQUE (b));
ALTER TABLE p DROP PRIMARY KEY;
ALTER TABLE p DROP CONSTRAINT u;
ALTER TABLE p ADD CONSTRAINT k UNIQUE (a, b);
ALTER TABLE p RENAME CONSTRAINT k TO kk;
ALTER TABLE p RENAME COLUMN a TO aa;
SELECT constraint_name, constraint_type FROM information_schema.table_constraints WHERE table_schema = 'CASES';
--: VARCHAR, VARCHAR
--> KK | UNIQUE

-- page sql/alter-table
CREATE TABLE p (a INT, b INT, UNIQUE (a), UNIQUE (b, a));
ALTER TABLE p DROP UNIQUE (a, b);
SHOW UNIQUE KEYS IN TABLE p;
SELECT "column_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR
--> A

-- page sql/alter-table
CREATE TABLE p (a INT);
ALTER TABLE p DROP CONSTRAINT nope;
--! 2003 42S02 Table 'P' has no such constraint.

-- page sql/alter-table
CREATE TABLE p (a INT PRIMARY KEY, b INT);
ALTER TABLE p ADD PRIMARY KEY (b);
--! 2002 42710 already exists

-- page sql/alter-table
CREATE TABLE p (a INT);
ALTER TABLE p ADD UNIQUE (nope);
--! 904 42000 invalid identifier 'NOPE'

-- page sql/create-table
CREATE TABLE p (a INT, PRIMARY KEY (nope));
--! 904 42000 invalid identifier 'NOPE'

-- page sql/create-table
CREATE TABLE p (a INT, CHECK (a > 0));
--! 2 0A000 Unsupported feature 'CHECK constraints'

-- page sql/alter-table: a column is added with its key and its comment
CREATE TABLE p (a INT);
ALTER TABLE p ADD COLUMN b INT CONSTRAINT u UNIQUE COMMENT 'of b', c VARCHAR(3) DEFAULT 'x' NOT NULL;
DESCRIBE TABLE p;
SELECT "name", "null?", "unique key", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> A | Y | N | NULL
--> B | Y | Y | of b
--> C | N | N | NULL

-- page sql/create-clone
CREATE TABLE p (a INT CONSTRAINT pk PRIMARY KEY COMMENT 'of a') COMMENT = 'of p';
CREATE TABLE c (x INT CONSTRAINT fk REFERENCES p);
CREATE TABLE l LIKE p;
CREATE OR REPLACE SCHEMA keys_copy CLONE cases;
SHOW IMPORTED KEYS IN SCHEMA keys_copy;
SELECT "pk_schema_name", "pk_table_name", "fk_schema_name", "fk_name", (SELECT COUNT(*) FROM snowglobe.information_schema.table_constraints WHERE table_schema = 'KEYS_COPY') FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, NUMBER(38,0)
--> KEYS_COPY | P | KEYS_COPY | FK | 3

-- page sql/create-table: of a temporary table too
CREATE TEMPORARY TABLE t (a INT PRIMARY KEY);
SHOW PRIMARY KEYS;
SELECT "schema_name", "table_name", "column_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR, VARCHAR
--> CASES | T | A
