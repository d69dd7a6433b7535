<dl class="pairs">
{{#WINDOW}}<div><dt>[[recognition.window]]</dt><dd>[[recognition.window_words]] {{OPEN_WORDS}}</dd></div>{{/WINDOW}}
{{#SALARY}}<div><dt>[[recognition.lane]]</dt><dd>{{LANE}}, {{MOVED}}{{#BASE}}, [[recognition.base_words]]{{/BASE}}</dd></div>{{/SALARY}}
{{#EFFECTIVE}}<div><dt>[[recognition.effective]]</dt><dd>{{DATE}}</dd></div>{{/EFFECTIVE}}
{{#CARRY}}<div><dt>[[recognition.carry]]</dt><dd>[[recognition.carry_words]]</dd></div>{{/CARRY}}
</dl>
