CREATE TABLE standing (
    contest_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    score INT NOT NULL DEFAULT 0,
    seconds INT NOT NULL DEFAULT 0,
    finished_at DATETIME(6) NULL,
    counted INT NOT NULL DEFAULT 0,
    listed BOOLEAN NOT NULL DEFAULT FALSE,
    revision BIGINT NOT NULL DEFAULT 1,
    updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    PRIMARY KEY (contest_id, resident_id),
    KEY standing_board (contest_id, listed, score DESC, seconds, finished_at, resident_id),
    KEY standing_changes (contest_id, updated_at),
    KEY standing_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
