<div class="split split-reading">
<div>
<h1 class="title">{{NAME}}</h1>
<p class="lead">{{DESCRIPTION}}</p>
<div class="prose prose-small after-title">{{CONTACT_HTML:none}}</div>
<section class="section" aria-labelledby="signing">
<h2 class="title-section" id="signing">[[award.how_it_signs]]</h2>
<p>[[award.how_it_signs_more]]</p>
<dl class="pairs">
<div><dt>[[award.identity]]</dt><dd><a href="{{DID_ADDRESS}}">{{DID}}</a></dd></div>
{{#KEY}}<div><dt>{{STATE}}</dt><dd><code>{{NAME}}</code> <small>[[award.key_from]]</small></dd></div>{{/KEY}}
</dl>
{{#NO_KEYS}}<p class="second-line">[[award.no_keys]]</p>{{/NO_KEYS}}
</section>
</div>
<aside aria-label="[[award.issuer_side]]">
<section class="side-section">
<h2 class="title-side">[[award.contact]]</h2>
<p><a href="mailto:{{EMAIL}}">{{EMAIL}}</a></p>
{{#SITE}}<p><a href="{{URL}}">{{URL}}</a></p>{{/SITE}}
</section>
<section class="side-section">
<h2 class="title-side">[[award.its_stacks]]</h2>
<ul class="plain-list">{{#STACK}}<li><a href="{{ADDRESS}}">{{TITLE}}</a></li>{{/STACK}}</ul>
</section>
</aside>
</div>
