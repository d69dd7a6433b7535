<nav class="trail" aria-label="[[forms.trail]]"><a href="{{MC_ADDRESS}}">{{MC_TITLE}}</a></nav>
<h1 class="title">{{FINDING}}</h1>
<p class="lead">{{MC_TITLE}}. <span lang="en">{{PACK_TITLE}}</span>.</p>
<p>[[recognition.worth_supposed]]</p>
{{#CHANGE}}<p>{{WORDS}}</p>{{/CHANGE}}
{{#UNVERIFIED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[recognition.unverified]]</strong> [[recognition.unverified_more]]</p></div></div>{{/UNVERIFIED}}
<section class="section" aria-labelledby="rules-title"><h2 class="title-section" id="rules-title">[[recognition.rules_in_order]]</h2>
{{#THIS}}<ol class="plain-list after-title">[[>recognition/rules]]</ol>{{/THIS}}</section>
<section class="section" aria-labelledby="first-title"><h2 class="title-section" id="first-title">[[recognition.first_title]]</h2>
<ul class="plain-list after-title">{{#FIRST}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/FIRST}}</ul></section>
<section class="section" aria-labelledby="whole-title"><h2 class="title-section" id="whole-title">[[recognition.with_it]]</h2>
[[>recognition/figure]]
[[>recognition/progress]]
[[>recognition/settlement]]
<ol class="plain-list after-title">[[>recognition/rules]]</ol>
{{#NOTE}}<p class="small slate" lang="en">{{TEXT}}</p>{{/NOTE}}
</section>
[[>recognition/pack_foot]]
