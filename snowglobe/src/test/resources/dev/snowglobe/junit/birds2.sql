INSERT INTO birds VALUES ('tit');
