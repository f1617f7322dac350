CREATE TABLE probe_effect (
  id    BIGINT      NOT NULL AUTO_INCREMENT,
  name  VARCHAR(60) NOT NULL,
  value INT         NOT NULL,
  PRIMARY KEY (id),
  KEY probe_effect_name (name)
);

CREATE TABLE probe_broken (
  name  VARCHAR(60) NOT NULL,
  PRIMARY KEY (name)
);
