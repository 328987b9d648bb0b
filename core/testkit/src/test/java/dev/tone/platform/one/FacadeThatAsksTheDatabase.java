package dev.tone.platform.one;

import java.sql.Connection;

class FacadeThatAsksTheDatabase {
    Connection connection;
}
