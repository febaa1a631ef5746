#!/bin/sh
# Translates what it knows, refuses one sentence, returns one as it came, and declines the rest.
while IFS= read -r line; do
    asked=${line%%'"context"'*}
    id=${asked#*'"id":"'}
    id=${id%%'"'*}
    case $asked in
    *'"text":"Вода стоїть на столі біля вікна."'*) answer='"text":"The water is on the table by the window."' ;;
    *'"text":"Хліб привозили щоранку."'*) answer='"text":"Bread was brought every morning."' ;;
    *'"text":"Двері були зачинені зсередини."'*) answer='"error":"refused"' ;;
    *'"text":"Старий міст уже не працював."'*) answer='"text":"Старий міст уже не працював."' ;;
    *) answer='"error":"not known"' ;;
    esac
    printf '{"id":"%s",%s}\n' "$id" "$answer"
done
