package dev.madang.markdown.code;

import static dev.madang.markdown.code.Marked.assertReads;

import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void readsDecoratorsAndLongStringsOfPython() {
        assertReads("python", """
                name‹@cache›
                keyword‹def› f(x: int) -> str:
                    text‹'''설명 \""" 1'''›
                    keyword‹return› ftext‹"{x}#"› keyword‹if› x keyword‹in› (number‹1›, number‹2.5›) keyword‹else› keyword‹None›  comment‹# 없음›
                """);
    }

    @Test
    void readsVariablesAndAttributesOfPhp() {
        assertReads("php", """
                <?php
                #[Route(text‹'/a'›)]
                comment‹# 주석›
                keyword‹FUNCTION› f(keyword‹int› name‹$a›): ?keyword‹string› { keyword‹return› text‹"값 $a"› . text‹'b\\''› . name‹$this›->keyword‹class›; } comment‹// 끝›
                """);
    }

    @Test
    void readsBlockCommentsOfRuby() {
        assertReads("ruby", """
                comment‹=begin
                설명
                =end›
                keyword‹class› A
                  keyword‹def› to_s = text‹"#{@name} \\""› comment‹# 이름›
                  attr_reader :x keyword‹if› name‹@y› == number‹1›
                keyword‹end›
                """);
    }

    @Test
    void readsKeywordsOfSqlInAnyCase() {
        assertReads("sql", """
                keyword‹SELECT› p.id, text‹'it''s'›, count(*) keyword‹FROM› text‹"post"› p
                  keyword‹WHERE› p.at > number‹10› comment‹-- 새 글›
                  keyword‹Order› keyword‹By› p.key; comment‹/* 끝 */›
                """);
    }

    @Test
    void readsNoCommentInsideAWordOfBash() {
        assertReads("bash", """
                comment‹#!/bin/bash›
                keyword‹for› f keyword‹in› *.md; keyword‹do› comment‹# 글›
                  keyword‹echo› text‹"$f: ${#f} it's"› text‹'a\\'› $# name‹$f› don\\'t; curl http://a.b/#c
                keyword‹done›
                """);
    }
}
