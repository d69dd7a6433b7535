<nav class="trail" aria-label="[[catalog.trail]]"><a href="/review">[[review.title]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{OUTCOME}}</p>
<p class="second-line">{{ABOUT}} {{SENT}}</p>
<dl class="findings section">
{{#FINDING}}
<div><dt>{{CRITERION_NAME}} <small>{{PIECE}}</small></dt><dd class="finding-level{{#NOT_MET}} is-nearly{{/NOT_MET}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON_NAME}}"></use></svg>{{LEVEL}}</dd><dd>{{SEEN}}{{#MORE}}<br><strong>[[review.missing]]</strong> {{MISSING}}<br><strong>[[review.next]]</strong> {{NEXT}}{{/MORE}}</dd></div>
{{/FINDING}}
</dl>
