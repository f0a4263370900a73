-- days that differ from Monday to Friday: holidays, and weekend days that make up for them (调休)
CREATE TABLE working_day_exception (
    day DATE NOT NULL PRIMARY KEY,
    working BOOLEAN NOT NULL,
    name VARCHAR(40) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
