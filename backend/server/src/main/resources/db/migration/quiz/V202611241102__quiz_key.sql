CREATE TABLE quiz_key (
    quiz_id BIGINT NOT NULL,
    key_version INT NOT NULL,
    answers MEDIUMTEXT NOT NULL,
    PRIMARY KEY (quiz_id, key_version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
