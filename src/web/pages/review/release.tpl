<div class="page-narrow">
<nav class="trail" aria-label="[[catalog.trail]]"><a href="/review">[[review.title]]</a><a href="/review/{{REVIEW}}">{{TITLE}}</a></nav>
<h1 class="title">[[review.release_title]]</h1>
<p class="lead">[[review.release_lead]]</p>
<form class="form" action="/review/{{REVIEW}}/release" method="post">
[[>shared/csrf]]
<fieldset class="usa-fieldset">
<legend class="usa-legend">[[review.release_why]] <span class="optional">[[forms.optional]]</span></legend>
{{#REASON}}<div class="usa-radio"><input class="usa-radio__input" type="radio" name="reason" id="reason-{{VALUE}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label class="usa-radio__label" for="reason-{{VALUE}}">{{WORDS}} <span class="usa-radio__label-description">{{HINT}}</span></label></div>
{{/REASON}}
</fieldset>
<p class="actions"><button class="usa-button" type="submit">[[review.release_button]]</button> <a class="link-strong" href="/review/{{REVIEW}}">[[forms.cancel]]</a></p>
</form>
</div>
