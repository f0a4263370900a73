package dev.chuxin.sandbox.sample;

import java.util.List;

/**
 * One question of the sample bank.
 *
 * @param code the bank's number, such as Q0001
 * @param type single, multiple, true_false or fill
 * @param stem the question
 * @param options the texts of options A to E as far as there are any
 * @param answers letters of the right options, T or F, or all accepted texts
 */
public record SampleQuestion(String code, String type, String stem, List<String> options, List<String> answers) {
}
