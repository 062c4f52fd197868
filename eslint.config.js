import js from "@eslint/js";
import globals from "globals";

/** A comparator that never answers 0 gives equals an order that each browser may make differently. */
const UNSURE_ORDER = {
  selector:
    "CallExpression[callee.property.name=/^(sort|toSorted)$/] ConditionalExpression[consequent.operator='-'][alternate.raw='1']",
  message: "It answers 1 for equals: compare with byText of base/lists.js, or by subtraction.",
};

export default [
  {
    files: ["src/treaty_atlas/web/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      "array-callback-return": ["error", { checkForEach: false }],
      eqeqeq: "error",
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      "no-control-regex": "off", // the blanks that Python strips are control characters
      "no-eval": "error",
      "no-implicit-coercion": "error",
      "no-implied-eval": "error",
      "no-loop-func": "error",
      "no-misleading-character-class": ["error", { allowEscape: true }], // voicing marks of kana stand apart
      "no-restricted-syntax": ["error", UNSURE_ORDER],
      "no-self-compare": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unused-expressions": ["error", { allowShortCircuit: true, allowTernary: true }],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-useless-concat": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": ["error", { destructuring: "all" }],
    },
  },
];
