<nav class="trail" aria-label="[[catalog.trail]]"><a href="/review">[[review.title]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{OUTCOME}}</p>
<p class="second-line">{{ABOUT}} {{SENT}}</p>
<dl class="findings section">
{{#FINDING}}
<div><dt>{{CRITERION_NAME}} <small>{{PIECE}}</small></dt><dd class="finding-level{{#NOT_MET}} is-nearly{{/NOT_MET}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON_NAME}}"></use></svg>{{LEVEL}}</dd><dd>{{SEEN}}{{#MORE}}<br><strong>[[review.missing]]</strong> {{MISSING}}<br><strong>[[review.next]]</strong> {{NEXT}}{{/MORE}}</dd></div>
{{/FINDING}}
</dl>
{{#WORK}}<section class="section" aria-labelledby="work">
<h2 class="title-section" id="work">[[review.read_again]]</h2>
<p class="second-line">[[review.read_again_more]]</p>
{{#WORK_PIECE}}<details class="fold fold-always"><summary>{{PIECE}} {{PIECE_TITLE}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary><div class="prose written">{{#PARAGRAPH}}<p>{{TEXT}}</p>{{/PARAGRAPH}}{{#FILE}}<p class="slate">{{NAME}}</p>{{/FILE}}</div></details>{{/WORK_PIECE}}
</section>{{/WORK}}
<p class="actions section"><a class="usa-button usa-button--outline" href="/review">[[review.to_queue]]</a></p>
