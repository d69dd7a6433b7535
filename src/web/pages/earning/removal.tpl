<div class="page-narrow">
<nav class="trail" aria-label="[[earning.trail]]"><a href="{{BACK_TO}}">{{PIECE}}</a></nav>
<h1 class="title">[[earning.removal_title]]</h1>
<p class="lead">[[earning.removal_more]]</p>
<form action="{{ADDRESS}}/evidence/{{EVIDENCE}}/removal" method="post">
[[>shared/csrf]]
<p class="actions"><button class="usa-button usa-button--danger" type="submit">[[earning.remove]]</button> <a class="link-strong" href="{{BACK_TO}}">[[forms.cancel]]</a></p>
</form>
</div>
