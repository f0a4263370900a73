CREATE TABLE contest (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    board_since DATETIME(6) NULL,
    board_ends_at DATETIME(6) NULL,
    UNIQUE KEY contest_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
