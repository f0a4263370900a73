CREATE TABLE board_consent (
    contest_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    joined_at DATETIME(6) NOT NULL,
    left_at DATETIME(6) NULL,
    PRIMARY KEY (contest_id, resident_id),
    KEY board_consent_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
