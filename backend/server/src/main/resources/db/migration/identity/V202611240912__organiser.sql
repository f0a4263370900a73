CREATE TABLE organiser (
    id BIGINT NOT NULL PRIMARY KEY,
    account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(40) NOT NULL,
    role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    UNIQUE KEY organiser_account (account)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
