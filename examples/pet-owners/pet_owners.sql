-- What the local endpoint is filled with at its start.
CREATE OR REPLACE TABLE pet_owners (
  id INTEGER NOT NULL,
  owner VARCHAR NOT NULL,
  city VARCHAR NOT NULL,
  pet VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  age INTEGER NOT NULL,
  weight NUMBER(6, 2),
  adopted DATE NOT NULL
);

INSERT INTO pet_owners (id, owner, city, pet, kind, age, weight, adopted) VALUES
  (1, 'Robert Hale', 'Leeds', 'Biscuit', 'dog', 7, 24.50, '2019-05-11'),
  (2, 'Mary Osei', 'Accra', 'Pepper', 'cat', 3, 4.10, '2022-09-02'),
  (3, 'Lena Vogt', 'Graz', 'Moritz', 'cat', 11, 5.35, '2014-03-28'),
  (4, 'Tomás Rivera', 'Valencia', 'Nube', 'rabbit', 2, 1.80, '2023-12-19'),
  (5, 'Aiko Tanaka', 'Osaka', 'Mochi', 'hamster', 1, 0.12, '2025-02-14'),
  (6, 'John Mbeki', 'Durban', 'Simba', 'dog', 5, 31.00, '2021-01-07'),
  (7, 'Priya Nair', 'Kochi', 'Raja', 'parrot', 14, 0.45, '2012-08-23'),
  (8, 'Clara Dubois', 'Lyon', 'Filou', 'dog', 9, 12.75, '2017-06-30'),
  (9, 'Erik Lund', 'Bergen', 'Troll', 'cat', 6, 6.20, '2019-11-15'),
  (10, 'Sofia Rossi', 'Bari', 'Leo', 'dog', 2, 8.90, '2024-04-04'),
  (11, 'Hannah Klein', 'Kassel', 'Hoppel', 'rabbit', 4, 2.15, '2021-10-10'),
  (12, 'Omar Haddad', 'Tunis', 'Zina', 'cat', 8, 3.95, '2018-02-20'),
  (13, 'Grace Kim', 'Busan', 'Dubu', 'dog', 1, 5.60, '2025-07-01'),
  (14, 'Peter Novak', 'Brno', 'Karel', 'tortoise', 37, 3.40, '1998-05-16'),
  (15, 'Isabel Costa', 'Porto', 'Pipoca', 'hamster', 2, 0.14, '2024-08-12'),
  (16, 'Daniel Moore', 'Galway', 'Finn', 'dog', 12, 28.30, '2014-09-09'),
  (17, 'Yusuf Demir', 'Izmir', 'Boncuk', 'parrot', 6, 0.40, '2020-03-03'),
  (18, 'Nora Lindqvist', 'Malmö', 'Snö', 'cat', 4, 4.75, '2022-01-25'),
  (19, 'Samuel Adeyemi', 'Ibadan', 'Bingo', 'dog', 3, 19.20, '2023-05-27'),
  (20, 'Elena Petrova', 'Varna', 'Sharo', 'dog', 10, NULL, '2016-12-01'),
  (21, 'Lucas Silva', 'Recife', 'Tuca', 'parrot', 21, 0.50, '2005-11-08'),
  (22, 'Alice Brown', 'Hobart', 'Mabel', 'tortoise', 52, 4.80, '1983-04-17');
