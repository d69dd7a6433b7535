{{#FIGURE}}<figure class="license-bar">
<svg class="unit-bar" role="img" aria-label="[[recognition.figure_words]]"><defs><pattern id="hatch" class="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8"></rect><line y2="8"></line></pattern></defs><rect class="unit-granted" width="{{GRANTED_WIDTH}}" height="40"></rect><rect class="unit-potential" x="{{GRANTED_WIDTH}}" width="{{POTENTIAL_WIDTH}}" height="40" fill="url(#hatch)"></rect><rect class="unit-needed" x="{{NEEDED_AT}}" width="{{NEEDED_WIDTH}}" height="40"></rect></svg>
<dl class="license-labels">
{{#IS_GRANTED}}<div class="is-granted at-0"><dt><strong>{{GRANTED}}</strong> [[recognition.label_granted]]</dt><dd>{{WORDS}}</dd></div>{{/IS_GRANTED}}
{{#IS_POTENTIAL}}<div class="at-{{PLACE}}"><dt><strong>{{POTENTIAL}}</strong> [[recognition.label_potential]]</dt><dd>{{WORDS}}</dd></div>{{/IS_POTENTIAL}}
{{#IS_NEEDED}}<div class="at-{{PLACE}}{{#AT_RIGHT}} is-right{{/AT_RIGHT}}"><dt><strong>{{NEEDED}}</strong> [[recognition.label_needed]]</dt><dd>{{WORDS}}</dd></div>{{/IS_NEEDED}}
</dl>
{{#TICK}}<span class="license-tick at-{{PLACE}}" aria-hidden="true">{{NUMBER}}</span>{{/TICK}}
<p class="license-goal"><strong>[[recognition.goal_words]]</strong></p>
{{#WAITING}}<figcaption class="small slate group-tight">{{WORDS}}</figcaption>{{/WAITING}}
</figure>{{/FIGURE}}
