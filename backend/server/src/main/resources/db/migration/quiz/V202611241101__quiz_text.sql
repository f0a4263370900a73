CREATE TABLE quiz_text (
    quiz_id BIGINT NOT NULL,
    version INT NOT NULL,
    settings MEDIUMTEXT NOT NULL,
    pool MEDIUMTEXT NOT NULL,
    PRIMARY KEY (quiz_id, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
