CREATE TABLE activity (
    id BIGINT NOT NULL PRIMARY KEY,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    settings MEDIUMTEXT NOT NULL,
    organisation_id BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    last_ticket BIGINT NOT NULL,
    ended_at DATETIME(6) NULL,
    reason VARCHAR(200) NULL,
    UNIQUE KEY activity_code (code),
    KEY activity_end (state, ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
