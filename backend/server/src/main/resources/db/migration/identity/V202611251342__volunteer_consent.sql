-- What a volunteer, or a guardian for a ward, agreed to: one row for each time.
CREATE TABLE volunteer_consent (
    resident_id BIGINT NOT NULL,
    purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at DATETIME(6) NOT NULL,
    version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (resident_id, purpose, given_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
