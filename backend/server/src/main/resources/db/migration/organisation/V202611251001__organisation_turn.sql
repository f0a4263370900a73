-- Imports take turns by it; by its revision instances learn that organisations changed.
CREATE TABLE organisation_turn (
    id TINYINT NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
