-- Rows that are joined in older words: CONNECT BY and (+).

-- page constructs/connect-by
CREATE OR REPLACE TABLE employees (title VARCHAR, employee_ID INTEGER, manager_ID INTEGER);
INSERT INTO employees (title, employee_ID, manager_ID) VALUES ('President', 1, NULL), ('Vice President Engineering', 10, 1), ('Programmer', 100, 10), ('QA Engineer', 101, 10), ('Vice President HR', 20, 1), ('Health Insurance Analyst', 200, 20);
SELECT employee_ID, manager_ID, title FROM employees START WITH title = 'President' CONNECT BY manager_ID = PRIOR employee_id ORDER BY employee_ID;
--: BIGINT, BIGINT, VARCHAR
--> 1 | NULL | President
--> 10 | 1 | Vice President Engineering
--> 20 | 1 | Vice President HR
--> 100 | 10 | Programmer
--> 101 | 10 | QA Engineer
--> 200 | 20 | Health Insurance Analyst

-- page constructs/connect-by: the way from the root
SELECT SYS_CONNECT_BY_PATH(title, ' -> '), employee_ID, manager_ID, title FROM employees START WITH title = 'President' CONNECT BY manager_ID = PRIOR employee_id ORDER BY employee_ID;
--: VARCHAR, BIGINT, BIGINT, VARCHAR
-->  -> President | 1 | NULL | President
-->  -> President -> Vice President Engineering | 10 | 1 | Vice President Engineering
-->  -> President -> Vice President HR | 20 | 1 | Vice President HR
-->  -> President -> Vice President Engineering -> Programmer | 100 | 10 | Programmer
-->  -> President -> Vice President Engineering -> QA Engineer | 101 | 10 | QA Engineer
-->  -> President -> Vice President HR -> Health Insurance Analyst | 200 | 20 | Health Insurance Analyst

-- page constructs/connect-by: what the root says
SELECT employee_ID, manager_ID, title, CONNECT_BY_ROOT title AS root_title FROM employees START WITH title = 'President' CONNECT BY manager_ID = PRIOR employee_id ORDER BY employee_ID;
--: BIGINT, BIGINT, VARCHAR, VARCHAR
--> 1 | NULL | President | President
--> 10 | 1 | Vice President Engineering | President
--> 20 | 1 | Vice President HR | President
--> 100 | 10 | Programmer | President
--> 101 | 10 | QA Engineer | President
--> 200 | 20 | Health Insurance Analyst | President

-- page constructs/connect-by: a part in several places
CREATE OR REPLACE TABLE components (description VARCHAR, quantity INTEGER, component_ID INTEGER, parent_component_ID INTEGER);
INSERT INTO components (description, quantity, component_ID, parent_component_ID) VALUES ('car', 1, 1, 0), ('wheel', 4, 11, 1), ('tire', 1, 111, 11), ('#112 bolt', 5, 112, 11), ('brake', 1, 113, 11), ('brake pad', 1, 1131, 113), ('engine', 1, 12, 1), ('piston', 4, 121, 12), ('cylinder block', 1, 122, 12), ('#112 bolt', 16, 112, 12);
SELECT description, quantity, component_id, parent_component_ID, SYS_CONNECT_BY_PATH(component_ID, ' -> ') AS path FROM components START WITH component_ID = 1 CONNECT BY parent_component_ID = PRIOR component_ID ORDER BY path;
--: VARCHAR, BIGINT, BIGINT, BIGINT, VARCHAR
--> car | 1 | 1 | 0 |  -> 1
--> wheel | 4 | 11 | 1 |  -> 1 -> 11
--> tire | 1 | 111 | 11 |  -> 1 -> 11 -> 111
--> #112 bolt | 5 | 112 | 11 |  -> 1 -> 11 -> 112
--> brake | 1 | 113 | 11 |  -> 1 -> 11 -> 113
--> brake pad | 1 | 1131 | 113 |  -> 1 -> 11 -> 113 -> 1131
--> engine | 1 | 12 | 1 |  -> 1 -> 12
--> #112 bolt | 16 | 112 | 12 |  -> 1 -> 12 -> 112
--> piston | 4 | 121 | 12 |  -> 1 -> 12 -> 121
--> cylinder block | 1 | 122 | 12 |  -> 1 -> 12 -> 122

-- page constructs/connect-by: PRIOR on either side, filters come after it, and a star is without LEVEL
SELECT *, LEVEL, CONNECT_BY_ROOT e.employee_id FROM employees e WHERE level > 1 START WITH e.manager_id = 1 CONNECT BY PRIOR e.employee_id = e.manager_id ORDER BY employee_ID;
--: VARCHAR, BIGINT, BIGINT, INTEGER, BIGINT
--> Programmer | 100 | 10 | 2 | 10
--> QA Engineer | 101 | 10 | 2 | 10
--> Health Insurance Analyst | 200 | 20 | 2 | 20

-- page constructs/connect-by: without START WITH each row begins
SELECT LEVEL, COUNT(*) FROM employees CONNECT BY manager_id = PRIOR employee_id GROUP BY LEVEL ORDER BY LEVEL;
--: INTEGER, BIGINT
--> 1 | 6
--> 2 | 5
--> 3 | 3

-- page constructs/connect-by
SELECT LEVEL FROM employees CONNECT BY NOCYCLE manager_id = PRIOR employee_id;
--! Unsupported feature 'NOCYCLE'

-- page constructs/connect-by: only to itself
SELECT LEVEL FROM employees a, employees b CONNECT BY a.manager_id = PRIOR b.employee_id;
--! Unsupported feature 'CONNECT BY over other than one table'

-- page constructs/where
CREATE OR REPLACE TABLE t1 (c1 INTEGER);
CREATE OR REPLACE TABLE t2 (c2 INTEGER);
INSERT INTO t1 VALUES (1), (2), (3), (4);
INSERT INTO t2 VALUES (1), (3);
SELECT t1.c1, t2.c2 FROM t1, t2 WHERE t1.c1 = t2.c2(+) ORDER BY t1.c1;
--: BIGINT, BIGINT
--> 1 | 1
--> 2 | NULL
--> 3 | 3
--> 4 | NULL

-- page constructs/where: a star has the columns in the order of the tables, and a table has one of the next
SELECT * FROM t2, t1, (SELECT 3 AS c3) t3 WHERE t1.c1 = t2.c2 (+) AND t2.c2 = t3.c3 (+) ORDER BY t1.c1;
--: BIGINT, BIGINT, INTEGER
--> 1 | 1 | NULL
--> NULL | 2 | NULL
--> 3 | 3 | 3
--> NULL | 4 | NULL

-- page constructs/where: a condition of the side that may be missing
SELECT t1.c1, t2.c2 FROM t1, t2 WHERE t1.c1 = t2.c2 (+) AND t2.c2 (+) BETWEEN 2 AND 5 AND t1.c1 < 4 ORDER BY t1.c1;
--: BIGINT, BIGINT
--> 1 | NULL
--> 2 | NULL
--> 3 | 3

-- page constructs/where: three tables and an outer join
CREATE OR REPLACE TABLE departments (department_ID INTEGER, department_name VARCHAR, location VARCHAR);
INSERT INTO departments VALUES (10, 'CUSTOMER SUPPORT', 'CHICAGO'), (40, 'RESEARCH', 'BOSTON'), (80, 'Department with no employees yet', 'CHICAGO'), (90, 'Department with no projects or employees yet', 'EREHWON');
CREATE OR REPLACE TABLE projects (project_id INTEGER, project_name VARCHAR, department_id INTEGER);
INSERT INTO projects VALUES (4000, 'Detect fake product reviews', 40), (4001, 'Detect false insurance claims', 10), (9000, 'Project with no employees yet', 80), (9099, 'Project with no department or employees yet', NULL);
CREATE OR REPLACE TABLE workers (employee_ID INTEGER, employee_name VARCHAR, department_id INTEGER, project_id INTEGER);
INSERT INTO workers VALUES (1012, 'May Aidez', 10, NULL), (1040, 'Devi Nobel', 40, 4000), (1041, 'Alfred Mendeleev', 40, 4001);
SELECT d.department_name, p.project_name, e.employee_name FROM departments d, projects p, workers e WHERE p.department_id = d.department_id AND e.project_id(+) = p.project_id ORDER BY d.department_id, p.project_id, e.employee_id;
--: VARCHAR, VARCHAR, VARCHAR
--> CUSTOMER SUPPORT | Detect false insurance claims | Alfred Mendeleev
--> RESEARCH | Detect fake product reviews | Devi Nobel
--> Department with no employees yet | Project with no employees yet | NULL

-- page constructs/where: two outer joins
SELECT d.department_name, p.project_name, e.employee_name FROM departments d, projects p, workers e WHERE p.department_id(+) = d.department_id AND e.project_id(+) = p.project_id ORDER BY d.department_id, p.project_id, e.employee_id;
--: VARCHAR, VARCHAR, VARCHAR
--> CUSTOMER SUPPORT | Detect false insurance claims | Alfred Mendeleev
--> RESEARCH | Detect fake product reviews | Devi Nobel
--> Department with no employees yet | Project with no employees yet | NULL
--> Department with no projects or employees yet | NULL | NULL

-- page constructs/where
SELECT t1.c1 FROM t1, t2 WHERE t1.c1 (+) = t2.c2 (+);
--! Outer join predicates form a cycle between 'T1' and 'T2'.

-- page constructs/where
SELECT t1.c1 FROM t1, t2, (SELECT 3 AS c3) t3 WHERE t1.c1 (+) = t2.c2 AND t1.c1 (+) = t3.c3;
--! Table 'T1' is outer joined to multiple tables: 'T3' and 'T2'.

-- page constructs/where
SELECT t1.c1 FROM t1, t2 WHERE t1.c1 = t2.c2 (+) OR t1.c1 IS NULL;
--! Unsupported feature 'outer join by (+) beside OR'
