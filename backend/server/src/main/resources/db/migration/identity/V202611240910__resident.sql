CREATE TABLE resident (
    id BIGINT NOT NULL PRIMARY KEY,
    openid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    nickname VARCHAR(64) NULL,
    nickname_in_review VARCHAR(64) NULL,
    nickname_review_since DATETIME(6) NULL,
    privacy_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    privacy_at DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL,
    UNIQUE KEY resident_openid (openid),
    KEY resident_review (nickname_review_since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
