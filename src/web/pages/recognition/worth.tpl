<section class="band" id="worth" aria-labelledby="worth-title">
<h2 class="title-section" id="worth-title">[[recognition.worth_title]]</h2>
{{#FOR_ME}}<p class="second-line">[[recognition.worth_for_me]] <a href="/recognition">[[recognition.elsewhere]]</a></p>{{/FOR_ME}}
{{#IN_STATE}}<p class="second-line">[[recognition.worth_in_state]]</p>{{/IN_STATE}}
{{#CHOOSE}}<p class="second-line">[[recognition.worth_choose]]</p>{{/CHOOSE}}
{{#NOTHING_KNOWN}}<p>[[recognition.worth_state_unknown]]</p>{{/NOTHING_KNOWN}}
<div class="band-columns">
{{#COLUMN}}<div>
<h3 class="title-plain">{{HEADING}}</h3>
{{#HAS_FINDING}}<p class="finding">{{FINDING}}</p>{{/HAS_FINDING}}
{{#EQUATION}}<dl class="equation"><div><dt>[[recognition.equation_hours]]</dt><dd>{{HOURS}}</dd></div><div data-sign="{{SIGN}}"><dt>{{RATE_WORDS}}</dt><dd>{{RATE}}</dd></div><div class="equation-result" data-sign="="><dt>{{RESULT_WORDS}}</dt><dd>{{RESULT}}</dd></div></dl>{{/EQUATION}}
<p class="small slate" lang="en">{{PACK_TITLE}}</p>
{{#UNVERIFIED}}<p class="small"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg> <strong>[[recognition.unverified]]</strong></p>{{/UNVERIFIED}}
{{#PLACE}}<figure class="unit-figure"><figcaption class="unit-ends">{{#IS_GRANTED}}<span><strong>{{GRANTED}} [[recognition.label_granted]]</strong></span>{{/IS_GRANTED}}{{#IS_BEFORE}}<span>{{BEFORE}} [[recognition.label_potential]]</span>{{/IS_BEFORE}}</figcaption>
<svg class="unit-bar unit-bar-small" role="img" aria-label="{{BAR_WORDS}}"><defs><pattern id="worth-hatch" class="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8"></rect><line y2="8"></line></pattern></defs><rect class="unit-needed" width="100%" height="20"></rect><rect class="unit-granted" width="{{GRANTED_WIDTH}}" height="20"></rect><rect class="unit-potential" x="{{GRANTED_WIDTH}}" width="{{OTHER_WIDTH}}" height="20" fill="url(#worth-hatch)"></rect><rect x="{{BEFORE_AT}}" width="{{THIS_WIDTH}}" height="20" fill="{{HUE}}"></rect><rect class="unit-goal" x="99.5%" width="2" height="28" y="-4"></rect></svg>
<p class="unit-ends"><span>{{LEFT}}</span><strong>[[recognition.place_this]]</strong>{{#OVER}}<span>{{WORDS}}</span>{{/OVER}}</p></figure>{{/PLACE}}
{{#HAS_REASON}}<p lang="{{REASON_LANG}}">{{REASON}}</p>{{/HAS_REASON}}
{{#DECIDER}}<p class="small">[[recognition.decider]]</p>{{/DECIDER}}{{#BY_RULE}}<p class="small">[[recognition.by_rule]]</p>{{/BY_RULE}}
<ul class="plain-list small">{{#FIRST}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/FIRST}}</ul>
<p><a href="{{EXPLAIN}}">[[recognition.every_rule]]</a></p>
</div>{{/COLUMN}}
</div>
<form class="sentence-form" action="{{ADDRESS}}" method="get" hx-get="{{ADDRESS}}" hx-target="#worth" hx-swap="outerHTML">
<p><label for="worth-state">[[recognition.in_which_state]]</label> <select class="usa-select" id="worth-state" name="state"><option value="">[[profile.state_choose]]</option>{{#STATE_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{STATE_NAME}}</option>{{/STATE_OPTION}}</select> <button class="usa-button usa-button--outline usa-button--tight" type="submit">[[recognition.show]]</button></p>
</form>
</section>
