<nav class="trail" aria-label="[[forms.trail]]"><a href="/administration">[[administration.title]]</a><a href="/administration/audit">[[administration.audit]]</a></nav>
<h1 class="title">[[administration.check_title]]</h1>
{{#INTACT}}<p class="verdict verdict-good"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg><span><strong>[[administration.intact]]</strong> {{SENTENCE}}</span></p>{{/INTACT}}
{{#BROKEN}}<p class="verdict verdict-bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><span><strong>[[administration.broken]]</strong> {{SENTENCE}}</span></p>{{/BROKEN}}
<p class="group-tight">[[administration.check_words]]</p>
