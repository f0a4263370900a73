CREATE TABLE quiz (
    id BIGINT NOT NULL PRIMARY KEY,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    key_version INT NOT NULL,
    settings MEDIUMTEXT NOT NULL,
    opens_at DATETIME(6) NOT NULL,
    closes_at DATETIME(6) NOT NULL,
    published_at DATETIME(6) NULL,
    closed_at DATETIME(6) NULL,
    UNIQUE KEY quiz_code (code),
    KEY quiz_window (state, opens_at, closes_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
