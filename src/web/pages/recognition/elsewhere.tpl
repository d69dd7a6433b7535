<h1 class="title">[[recognition.elsewhere]]</h1>
<p class="lead">{{#SIGNED_IN}}[[recognition.elsewhere_lead]]{{/SIGNED_IN}}{{#VISITOR}}[[recognition.explorer_lead]]{{/VISITOR}}</p>
<form class="sentence-form" action="/recognition" method="get">
<p><label for="state">[[recognition.in_which_state]]</label> <select class="usa-select" id="state" name="state"><option value="">[[profile.state_choose]]</option>{{#STATE_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{STATE_NAME}}</option>{{/STATE_OPTION}}<option value="none"{{#IS_NONE}} selected{{/IS_NONE}}>[[recognition.no_state]]</option></select> <button class="usa-button usa-button--tight" type="submit">[[recognition.show]]</button></p>
</form>
{{#CHOSEN}}<section class="section" aria-labelledby="chosen-title">
<h2 class="title-section" id="chosen-title">{{STATE_NAME}}</h2>
{{#NOTHING_KNOWN}}<p>[[recognition.worth_state_unknown]]</p>{{/NOTHING_KNOWN}}
{{#TABLE}}<div class="table-scroll" tabindex="0" role="group" aria-labelledby="chosen-title"><table class="usa-table">
<thead><tr><th scope="col">[[recognition.column_rules]]</th><th scope="col">[[recognition.column_for]]</th>{{#MINE}}<th scope="col" class="number">[[recognition.column_counted]]</th>{{/MINE}}</tr></thead>
<tbody>{{#PACK}}<tr><th scope="row"><span lang="en">{{#LINK}}<a href="{{ADDRESS}}">{{/LINK}}{{TITLE}}{{#LINK}}</a>{{/LINK}}</span><br><small class="slate">[[recognition.source]] <span lang="en">{{SOURCE}}</span>. {{PACK_AS_OF}}.{{#TRUST}} {{TRUST_WORDS}}.{{/TRUST}}</small></th><td>{{PURPOSE}}{{#READING}}, [[recognition.reading]]{{/READING}}</td>{{#OWN}}<td class="number"><strong>{{TOTAL}}</strong>{{#GOAL}} {{WORDS}}{{/GOAL}}{{#WAITING}}<br><small class="slate">{{WORDS}}</small>{{/WAITING}}</td>{{/OWN}}</tr>{{/PACK}}</tbody>
</table></div>{{/TABLE}}
</section>{{/CHOSEN}}
