CREATE TABLE birds(name VARCHAR);
INSERT INTO birds VALUES ('owl'), ('wren');
