<nav class="trail" aria-label="[[forms.trail]]"><a href="/committee/meetings/{{ID}}">[[committee.back_meeting]]</a></nav>
<p class="actions"><button class="usa-button usa-button--outline usa-button--tight needs-script" type="button" data-print>[[committee.print]]</button></p>
<article class="sheet">
<p class="sheet-over">{{COMMITTEE}}</p>
<h1 class="title">{{SHEET_TITLE}}</h1>
<p class="lead">{{ON}}{{#HAS_TIME}}, {{TIME}}{{/HAS_TIME}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}</p>
{{#IS_MINUTES}}<dl class="pairs"><div><dt>[[committee.present]]</dt><dd>{{PRESENT}}</dd></div><div><dt>[[committee.absent]]</dt><dd>{{ABSENT}}</dd></div><div><dt>[[committee.quorum]]</dt><dd>{{SEATS}}</dd></div></dl>{{/IS_MINUTES}}
{{#GROUP}}<section class="group"><h2 class="title-side">{{HEADING}}</h2><ol class="sheet-items">{{#ROW}}<li><p class="sheet-item"><strong>{{PLACE}}. {{TITLE}}</strong> <span>{{NUMBER}}</span></p><ul class="facts"><li>{{WHO}}</li><li>{{AMOUNT}}</li><li>{{DATES}}</li></ul>
{{#ROW_MINUTES}}{{#MOTION}}<p>{{#IS_CARRIED}}<strong>{{RULED}}.</strong>{{/IS_CARRIED}}{{#IS_FAILED}}<strong>[[committee.failed]]:</strong> {{RULED}}.{{/IS_FAILED}} {{TALLY}}.{{#IS_SWAPPED}} [[committee.was_swapped]]{{/IS_SWAPPED}}</p><p class="small slate">{{#VOTED}}{{VOTE}}: {{NAMES}}. {{/VOTED}}</p>{{#HAS_REASON}}<p>{{REASON}}</p>{{/HAS_REASON}}{{/MOTION}}{{#UNDECIDED}}<p><strong>[[committee.not_decided]]</strong></p>{{/UNDECIDED}}{{#LATER}}<p class="small slate">[[committee.later]]</p>{{/LATER}}{{/ROW_MINUTES}}
{{#ROW_AGENDA}}<p class="sheet-lines" aria-hidden="true"><span></span></p>{{/ROW_AGENDA}}</li>
{{/ROW}}</ol></section>{{/GROUP}}
{{#BY_CHAIR}}<section class="group"><h2 class="title-side">[[committee.by_chair]]</h2><ol class="sheet-items">{{#CHAIR_ROW}}<li><p class="sheet-item"><strong>{{TITLE}}</strong> <span>{{NUMBER}}</span></p><p>{{WHO}}. {{RULED}}, {{AT}}.</p></li>{{/CHAIR_ROW}}</ol></section>{{/BY_CHAIR}}
{{#IS_MINUTES}}{{#HAS_NOTES}}<section class="group"><h2 class="title-side">[[committee.notes]]</h2><p class="prose prose-small">{{NOTES}}</p></section>{{/HAS_NOTES}}
<dl class="signatures"><div><dt>[[committee.chair_of_lpdc]]</dt><dd></dd></div><div><dt>[[committee.date]]</dt><dd></dd></div></dl>{{/IS_MINUTES}}
</article>
