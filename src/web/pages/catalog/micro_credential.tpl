<nav class="trail" aria-label="[[catalog.trail]]"><a href="/catalog">[[catalog.title]]</a>{{#STACK}}<a href="{{ADDRESS}}">{{STACK_TITLE}}</a>{{/STACK}}</nav>
<div class="split split-offer">
<div class="offer-head">
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{COMPETENCY}}</p>
<dl class="fact-line"><div><dt>[[catalog.time]]</dt><dd>[[catalog.about_hours]]</dd></div><div><dt>[[catalog.for_grades]]</dt><dd>{{GRADES}}</dd></div><div><dt>[[catalog.when]]</dt><dd>{{WHEN}}</dd></div><div><dt>[[catalog.to_finish]]</dt><dd>[[catalog.months_from_start]]</dd></div></dl>
</div>
<aside class="offer" aria-label="[[catalog.start]]">
<img class="hero-badge" src="{{BADGE}}" alt="" width="240" height="208">
<p class="price {{PRICE_CLASS}}">{{PRICE}}</p>
<p class="small slate">{{PRICE_WHY}}</p>
<p class="offer-steps">{{#STEP}}<a class="usa-button usa-button--wide" href="{{ADDRESS}}">{{WORDS}}</a>{{/STEP}}{{#SECOND}}<a class="usa-button usa-button--outline usa-button--wide" href="{{ADDRESS}}">{{WORDS}}</a>{{/SECOND}}</p>
{{#REASON}}<p class="small offer-reason">{{TEXT}}</p>{{/REASON}}
<ul class="promises">
<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg><span>[[catalog.promise_attempts]]</span></li>
<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg><span>[[catalog.promise_review]]</span></li>
<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg><span>[[catalog.promise_alone]] <a href="#self-check">[[catalog.which_suits]]</a></span></li>
</ul>
</aside>
<section class="offer-method" aria-labelledby="method">
<h2 class="title-section" id="method">[[catalog.method]]</h2>
<div class="prose after-title">{{METHOD_HTML:none}}</div>
<ol class="method">{{#COMPONENT}}<li><h3>{{TITLE}}</h3>{{TEXT_HTML:none}}</li>{{/COMPONENT}}</ol>
</section>
</div>
<div class="section" id="worth" hx-get="/micro-credentials/{{ID}}/worth" hx-trigger="load" hx-swap="outerHTML"><p><a class="link-strong" href="/micro-credentials/{{ID}}/worth">[[recognition.worth_title]]</a></p></div>
<div class="section split split-reading">
<section aria-labelledby="tasks">
<h2 class="title-section" id="tasks">[[catalog.hand_in]]</h2>
<ol class="tasks">
{{#TASK}}<li class="task"><p class="task-part">[[catalog.part]] {{NUMBER}}</p><div><h3 class="title-plain">{{TITLE}}</h3>{{PROMPT_HTML:none}}<p class="small slate">{{ASKS}}</p></div></li>{{/TASK}}
</ol>
</section>
<aside aria-label="[[catalog.hours_label]]">
<figure class="bars">
<figcaption>{{HOURS_TITLE}}</figcaption>
<dl>{{#HOURS_BAR}}<div><dt>{{NAME}}</dt><dd><svg class="bar" width="{{WIDTH}}%" height="8" aria-hidden="true"><rect></rect></svg>{{HOURS}} h</dd></div>{{/HOURS_BAR}}</dl>
<p class="small slate">[[catalog.hours_by_issuer]] {{HOURS_BASIS}}</p>
</figure>
<section class="side-section" id="self-check">
<h2 class="title-side">[[catalog.self_check]]</h2>
<p class="second-line small">[[catalog.self_check_lead]]</p>
<ul class="plain-list">{{#SELF_CHECK}}<li>{{TEXT}}</li>{{/SELF_CHECK}}</ul>
</section>
</aside>
</div>
<section class="section" aria-labelledby="scored">
<h2 class="title-section" id="scored">[[catalog.how_scored]]</h2>
<p class="prose after-title">[[catalog.how_scored_lead]] {{PASSING_RULE}}</p>
{{#RUBRIC}}
<table class="rubric">
<thead><tr><th scope="col">[[catalog.criterion]]</th>{{#LEVEL}}<th scope="col"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{RING}}"></use></svg>{{NAME}}</th>{{/LEVEL}}</tr></thead>
<tbody>
{{#CRITERION}}<tr><th scope="row">{{NAME}} <small>[[catalog.part]] {{PIECE}}</small></th>{{#CELL}}<td{{#PASSING}} class="passing"{{/PASSING}} data-level="{{LEVEL_NAME}}">{{TEXT}}</td>{{/CELL}}</tr>{{/CRITERION}}
</tbody>
</table>
{{/RUBRIC}}
</section>
<div class="section halves">
<section aria-labelledby="why"><h2 class="title-side" id="why">[[catalog.why]]</h2><div class="prose prose-small after-title">{{RESEARCH_HTML:none}}</div>
<ul class="reading">{{#CITATION}}<li><span>{{TEXT}}{{#LINK}} <a href="{{URL}}">[[catalog.source]]</a>{{/LINK}}</span></li>{{/CITATION}}</ul></section>
<section aria-labelledby="read"><h2 class="title-side" id="read">[[catalog.to_read]]</h2><ul class="reading">{{#RESOURCE}}<li><a href="{{URL}}">{{TITLE}}</a><span>{{NOTE}}</span></li>{{/RESOURCE}}</ul>
<h2 class="title-side">[[catalog.aligned]]</h2><ul class="reading">{{#STANDARD}}<li><span>{{FRAMEWORK}}, {{CODE}}: {{NAME}}</span></li>{{/STANDARD}}</ul></section>
</div>
<p class="small slate section">[[catalog.version_line]]</p>
