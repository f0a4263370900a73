CREATE TABLE bank_question (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stem VARCHAR(500) NOT NULL,
    options JSON NOT NULL,
    answer TEXT NOT NULL,
    explanation VARCHAR(1000) NOT NULL,
    source VARCHAR(200) NOT NULL,
    period VARCHAR(50) NOT NULL,
    difficulty TINYINT NOT NULL,
    tags JSON NOT NULL,
    version INT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    UNIQUE KEY bank_question_code (code),
    KEY bank_question_kind (kind, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
