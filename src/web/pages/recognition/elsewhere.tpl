<h1 class="title">[[recognition.elsewhere]]</h1>
<p class="lead">{{#SIGNED_IN}}[[recognition.elsewhere_lead]]{{/SIGNED_IN}}{{#VISITOR}}[[recognition.explorer_lead]]{{/VISITOR}}</p>
<form class="sentence-form" action="/recognition" method="get">
<p><label for="state">[[recognition.in_which_state]]</label> <select class="usa-select" id="state" name="state"><option value="">[[profile.state_choose]]</option>{{#STATE_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{STATE_NAME}}</option>{{/STATE_OPTION}}<option value="none"{{#IS_NONE}} selected{{/IS_NONE}}>[[recognition.no_state]]</option></select> <button class="usa-button usa-button--tight" type="submit">[[recognition.show]]</button></p>
</form>
{{#CHOSEN}}<section class="section" aria-labelledby="chosen-title">
<h2 class="title-section" id="chosen-title">{{STATE_NAME}}</h2>
{{#NOTHING_KNOWN}}<p>[[recognition.worth_state_unknown]]</p>{{/NOTHING_KNOWN}}
<ol class="results">
{{#PACK}}<li class="result result-plain"><div><h3 class="result-title" lang="en">{{#LINK}}<a href="{{ADDRESS}}">{{/LINK}}{{TITLE}}{{#LINK}}</a>{{/LINK}}</h3>
<p class="small slate">{{PURPOSE}}{{#READING}}, [[recognition.reading]]{{/READING}}. [[recognition.pack_as_of]] <span lang="en">{{PACK_AS_OF}}</span>.{{#TRUST}} {{TRUST_WORDS}}.{{/TRUST}}</p>
<p class="small slate" lang="en">{{SOURCE}}</p></div>
{{#OWN}}<p class="standing"><strong>{{TOTAL}}</strong> <span>{{#GOAL}}{{WORDS}}{{/GOAL}}{{#WAITING}} {{WORDS}}{{/WAITING}}</span></p>{{/OWN}}</li>{{/PACK}}
</ol>
</section>{{/CHOSEN}}
